import type { KeyTimes, Milliseconds } from "@grantway/protocol";
import { longestJwtLifetime } from "@grantway/protocol/operation-rules";
import type { Config } from "../config/config.ts";

/*
 * How long signing keys stay in each phase of their life, from how long others may be behind: clients and caches on the
 * way keep the key set for as long as its answer allows, and every thread looks at the stored keys once a minute. The
 * schema of the configuration asks for a lead that is longer than both together.
 */

/** So long a thread may not know what was done to the stored keys. */
export const reloadAfter: Milliseconds = 60_000;

/** A server that runs tells as often as this which instance key it seals with. */
export const noteEvery: Milliseconds = 5 * 60_000;

/** For clocks that differ, and for clients that allow for it when they look at the end of a token. */
export const skew: Milliseconds = 4 * 60_000;

/** From the configuration. */
export function keyTimesOf({ signingKeys, lifetimes }: Pick<Config, "signingKeys" | "lifetimes">): KeyTimes {
  return {
    signing: signingKeys.rotateAfter,
    ahead: signingKeys.publishAhead,
    soonest: 2 * reloadAfter,
    // A thread that has not heard yet signs with it for a minute more.
    after: Math.max(lifetimes.idToken, longestJwtLifetime) + reloadAfter + skew,
  };
}
