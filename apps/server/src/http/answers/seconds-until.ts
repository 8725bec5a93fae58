import type { Instant } from "@grantway/protocol";

/** Whole seconds until then, one at least: what `Retry-After` tells (RFC 9110 §10.2.3). */
export function secondsUntil(then: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((then - now) / 1000));
}
