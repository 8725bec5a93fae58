import { type Lane, longestClaim } from "@grantway/platform";
import type { Milliseconds } from "@grantway/protocol";
import { deliveryDeadline } from "./sender.ts";

/*
 * How much is sent at the same time. Endpoints that hang hold what they are given until the deadline, so they are given
 * little of it, in a lane of their own; who is new begins there, and leaves it with the first event it takes.
 */

/** Of one lane. */
interface LaneLimits {
  /** Claims that are held at the same time. */
  readonly most: number;
  /** Of these, to one endpoint. */
  readonly toOne: number;
  /** Claims that are taken together. */
  readonly atOnce: number;
}

/** By lane. */
export const laneLimits: Readonly<Record<Lane, LaneLimits>> = {
  quick: { most: 1_024, toOne: 64, atOnce: 256 },
  slow: { most: 4_096, toOne: 4, atOnce: 128 },
};

/** Events of one installation that are sent one after the other before others have their turn. */
export const eventsAtOnce = 10;

/** Events that are looked through for one that always goes out. */
export const farAhead = 1_000;

/** How long a claim is nobody else's. */
export const lease: Milliseconds = longestClaim;

/** So much of a lease must be left before something is sent: a whole delivery, and clocks that differ. */
export const leaseNeeded: Milliseconds = deliveryDeadline + 20_000;

/** How often one looks for work while there is none. */
export const lookEvery: Milliseconds = 250;

/** How long deliveries under way may take at the end. */
export const grace: Milliseconds = 3_000;
