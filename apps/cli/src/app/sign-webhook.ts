import { createHmac } from "node:crypto";
import { CommandError } from "@grantway/terminal";

/** A delivery, ready to be posted. */
export interface SignedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The bytes of `whsec_…`. @throws {CommandError} `usage`, without a word of the secret */
export function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  if (secret.startsWith("whsec_") && key.length >= 24 && key.length <= 64) return key;
  throw new CommandError("usage", "The secret of an endpoint is whsec_ and then base64; this one is not.");
}

/** An event, as it is posted. */
export interface WebhookEvent {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  /** When it happened, in milliseconds. */
  readonly at: number;
}

/**
 * Signs an event as the platform does.
 *
 * @param sentAt - milliseconds; the signature says so.
 * @see {@link https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md | Standard Webhooks}
 */
export function signWebhook(key: Buffer, { id, type, data, at }: WebhookEvent, sentAt = at): SignedWebhook {
  const body = JSON.stringify({ id, type, timestamp: new Date(at).toISOString(), data });
  const stamp = String(Math.floor(sentAt / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${stamp}.${body}`).digest("base64");
  return {
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": stamp,
      "webhook-signature": `v1,${signature}`,
    },
    body,
  };
}
