/*
 * @grantway/embed, on the server of an app that people install: who opened it, and what it is told.
 *
 *   const launches = createLaunches({ issuer, clientId, replays: createMemoryReplays() });
 *   const { person, organisation } = await launches.verify(token);
 *
 *   const event = await verifyWebhook({ headers, body, secrets: ["whsec_…"] });
 *
 * In the page: `@grantway/embed/browser`, and `@grantway/embed/react`.
 */
export { EmbedError, type EmbedErrorCode } from "./embed-error.ts";
export { createLaunches, type Launches, type LaunchSettings } from "./launches/create-launches.ts";
export type { Launch } from "./launches/launch.ts";
export { createMemoryReplays, type Replays } from "./launches/replays.ts";
export type { RedeemedLaunch } from "./launches/redeem-launch.ts";
export { type VerifiedWebhook, verifyWebhook, type WebhookToVerify } from "./webhooks/verify-webhook.ts";
