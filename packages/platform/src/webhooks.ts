/*
 * What a sender of webhooks goes by, and how their secrets are kept, without the rest of this package: a command that lists keys loads
 * these alone.
 */
export { keptOfResponse } from "./webhooks/delivery.ts";
export { resealWebhookSecrets } from "./webhooks/reseal-webhook-secrets.ts";
export { readRetryAfter } from "./webhooks/retry-schedule.ts";
export { livingSecrets, openWebhookSecret, webhookSealer } from "./webhooks/webhook-secret.ts";
