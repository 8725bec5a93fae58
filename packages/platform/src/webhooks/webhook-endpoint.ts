import type { Instant, Revised } from "@grantway/protocol";
import type { Environment } from "../apps/app.ts";
import type { EventType } from "../events/event-type.ts";

/*
 * Where an app is told of events: an address of theirs, to which each event is posted and signed as Standard Webhooks says.
 */

/** What the publisher says of an endpoint. */
export interface WebhookEndpointData {
  readonly url: string;
  /** Which one it is, for themselves; may be empty. */
  readonly description: string;
  /** Types that are sent to it; empty for all. What always goes out goes to each endpoint. */
  readonly events: readonly EventType[];
  readonly enabled: boolean;
}

/** One key of an endpoint, as it rests. */
export interface WebhookSecret {
  readonly id: string;
  /** `<instance key id>.<sealed whsec_…>`, bound to endpoint and id; see `sealWebhookSecret`. */
  readonly sealedSecret: string;
  /** The same of the private key, `whsk_…`. */
  readonly sealedKey: string;
  /** `whpk_…`, with which everybody can verify. */
  readonly publicKey: string;
  readonly createdAt: Instant;
  /** It signs until then; `null` while it has no planned end. */
  readonly expiresAt: Instant | null;
}

/** Why nothing is sent to an endpoint: its people switched it off, it answered 410, or it failed for days. */
export type DisabledBecause = "asked" | "gone" | "failing";

/** An endpoint of an app. */
export interface WebhookEndpoint extends Omit<WebhookEndpointData, "enabled">, Revised {
  readonly id: string;
  readonly app: string;
  /** It is told of installations in live organisations, or of those in sandboxes. */
  readonly environment: Environment;
  readonly disabledBecause: DisabledBecause | null;
  /** The first failure since it last took an event; `null` where the last one was taken, or none was sent. */
  readonly failingSince: Instant | null;
  /** One or two: while a secret is rotated both sign. */
  readonly secrets: readonly WebhookSecret[];
  readonly createdAt: Instant;
}

/** How an endpoint is doing. */
export interface EndpointState {
  /** Installations with events that wait for it, counted up to a thousand. */
  readonly waiting: number;
  /** When the next attempt is made; `null` where nothing waits. */
  readonly nextAttemptAt: Instant | null;
}

/** An app can have as many. */
export const mostEndpoints = 20;

/** In one word. */
export function statusOf({
  disabledBecause,
  failingSince,
}: Pick<WebhookEndpoint, "disabledBecause" | "failingSince">): "enabled" | "failing" | "disabled" {
  if (disabledBecause !== null) return "disabled";
  return failingSince === null ? "enabled" : "failing";
}
