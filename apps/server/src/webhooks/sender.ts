import type { Attempt, DeliveryError, WebhookSender } from "@grantway/platform";
import {
  keptOfResponse,
  livingSecrets,
  openWebhookSecret,
  readRetryAfter,
} from "@grantway/platform/webhooks";
import type { Cipher, Clock, Milliseconds } from "@grantway/protocol";
import type { Egress, Fetched } from "../egress/guarded-fetch.ts";
import { version } from "../version.ts";
import { makeWebhookSecret, signWebhook } from "./signature.ts";

/** An endpoint that takes longer has failed. */
export const deliveryDeadline: Milliseconds = 15_000;

/** What sending needs. */
export interface SenderDependencies {
  readonly egress: Pick<Egress, "fetch" | "mayFetch">;
  readonly cipher: Cipher;
  readonly clock: Clock;
}

/** A {@link WebhookSender} through the guarded fetcher. */
export function createWebhookSender({ egress, cipher, clock }: SenderDependencies): WebhookSender {
  return {
    mayCall: egress.mayFetch,
    makeSecret: makeWebhookSecret,
    async send({ endpoint, url, secrets, id, body }) {
      const at = clock();
      const timestamp = Math.floor(at / 1000);
      const open = livingSecrets(secrets, at).flatMap(
        (secret) => openWebhookSecret(endpoint, secret, cipher) ?? [],
      );
      if (open.length === 0) return { ...nothing, at, ms: 0, signature: "", error: "no-secret" };
      const signature = signWebhook(open, { id, timestamp, body });
      const fetched = await egress.fetch(url, {
        method: "POST",
        headers: webhookHeaders({ id, timestamp, signature }),
        body,
        deadline: deliveryDeadline,
        most: keptOfResponse,
      });
      return attemptOf(fetched, { at, signature });
    },
  };
}

/** The header fields of a request, by name. */
export function webhookHeaders({
  id,
  timestamp,
  signature,
}: {
  readonly id: string;
  readonly timestamp: number;
  readonly signature: string;
}): Readonly<Record<string, string>> {
  return {
    "content-type": "application/json",
    "user-agent": `Grantway/${version}`,
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signature,
  };
}

const nothing = {
  status: "failed",
  httpStatus: null,
  address: null,
  response: null,
  notBefore: null,
} as const;

function attemptOf(fetched: Fetched, made: Pick<Attempt, "at" | "signature">): Attempt {
  const told = { ...nothing, ...made, ms: fetched.ms, address: fetched.address ?? null };
  const head = headOf(fetched);
  if ("because" in head) return { ...told, error: head.because };
  const { status, headers } = head;
  const error = errorOf(status);
  return {
    ...told,
    status: error === null ? "delivered" : "failed",
    error,
    httpStatus: status,
    response: fetched.outcome === "answered" ? fetched.body.toString("utf8") : null,
    notBefore: error === null ? null : readRetryAfter(headers.get("retry-after"), made.at + fetched.ms),
  };
}

/** The status tells whether it was taken, though the body behind it breaks off or never ends. */
function headOf(fetched: Fetched) {
  return fetched.outcome === "unanswered" ? (fetched.head ?? fetched) : fetched;
}

function errorOf(status: number): DeliveryError | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "redirected" : "status";
}
