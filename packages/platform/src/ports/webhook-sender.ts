import type { Attempt } from "../webhooks/delivery.ts";
import type { MayCall } from "../webhooks/endpoint-rules.ts";
import type { MadeSecret } from "../webhooks/webhook-secret.ts";
import type { WebhookSecret } from "../webhooks/webhook-endpoint.ts";

/** Sends to addresses of somebody else. */
export interface WebhookSender {
  readonly mayCall: MayCall;
  makeSecret(): MadeSecret;
  /** Signs and posts, once, within seconds. Never throws: what the endpoint does is the answer. */
  send(what: {
    readonly endpoint: string;
    readonly url: string;
    readonly secrets: readonly WebhookSecret[];
    /** `webhook-id`. */
    readonly id: string;
    readonly body: string;
  }): Promise<Attempt>;
}
