/** A moment: milliseconds since 1970-01-01T00:00:00Z, whole. Wire names that count seconds convert at the edge. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Milliseconds = number;

/** Seconds since 1970, rounded down: what `iat`, `exp` and `auth_time` carry (RFC 7519 §2, NumericDate). */
export function toNumericDate(at: Instant): number {
  return Math.floor(at / 1000);
}

/**
 * Whether this long is over since then, for what is kept in memory. A moment that is still to come was told by a clock that has
 * been set back since, as at the start of a machine that first has to be told the time: nobody waits until it comes again.
 */
export function hasPassed(length: Milliseconds, { since, now }: Passed): boolean {
  return now - since >= length || now < since;
}

interface Passed {
  readonly since: Instant;
  readonly now: Instant;
}
