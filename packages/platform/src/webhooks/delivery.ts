import type { Instant, Milliseconds } from "@grantway/protocol";
import type { EventType } from "../events/event-type.ts";

/*
 * What happened when an event was sent to an endpoint. Every attempt is one delivery in the log.
 */

/** Why an attempt failed, where it is not the status of an answer that says so. */
export const deliveryErrors = [
  /** The endpoint sends elsewhere; nobody follows. */
  "redirected",
  /** Any other status but 2xx. */
  "status",
  "no-web-address",
  "not-https",
  "private-address",
  "no-such-name",
  "name-server",
  "refused",
  "certificate",
  "time",
  "broken",
  /** None of the endpoint's secrets can be opened: the instance key that sealed them is gone. */
  "no-secret",
] as const;

/** One of {@link deliveryErrors}. */
export type DeliveryError = (typeof deliveryErrors)[number];

/** By the schedule, again because somebody asked, or a test. */
export type DeliveryTrigger = "auto" | "manual" | "test";

/** How one attempt went. */
export interface Attempt {
  readonly at: Instant;
  readonly ms: Milliseconds;
  readonly status: "delivered" | "failed";
  readonly error: DeliveryError | null;
  readonly httpStatus: number | null;
  /** The IP address that was asked. */
  readonly address: string | null;
  /** `webhook-signature`, as it was sent. */
  readonly signature: string;
  /** The first bytes of what was answered, as text. */
  readonly response: string | null;
  /** When the endpoint asked to be asked again (`Retry-After`). */
  readonly notBefore: Instant | null;
}

/** An attempt in the log. */
export interface Delivery extends Omit<Attempt, "notBefore"> {
  readonly id: string;
  readonly app: string;
  readonly endpoint: string;
  readonly url: string;
  readonly type: EventType;
  /** Where the event is numbered; `null` for a test, which is no event. */
  readonly stream: string | null;
  readonly seq: number | null;
  /** From 1, of this event at this endpoint. */
  readonly attempt: number;
  readonly trigger: DeliveryTrigger;
  /** Whether it was the last one: the endpoint is not sent this event any more. */
  readonly givenUp: boolean;
}

/** Bytes of an answer that the log keeps. */
export const keptOfResponse = 2_048;
