import type { Cipher, Entropy } from "@grantway/protocol";
import type { WebhookEndpoints } from "../ports/webhook-endpoints.ts";
import type { WebhookSender } from "../ports/webhook-sender.ts";

/** What the operations on webhooks work with. */
export interface WebhookPorts {
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhookSender: WebhookSender;
  readonly entropy: Entropy;
  readonly cipher: Cipher;
}
