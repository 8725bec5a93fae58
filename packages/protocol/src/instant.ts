/** A moment: milliseconds since 1970-01-01T00:00:00Z, whole. Wire names that count seconds convert at the edge. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Milliseconds = number;

/** Seconds since 1970, rounded down: what `iat`, `exp` and `auth_time` carry (RFC 7519 §2, NumericDate). */
export function toNumericDate(at: Instant): number {
  return Math.floor(at / 1000);
}
