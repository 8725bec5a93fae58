import type { Tokens } from "../connection.ts";

/** Refreshed this long before the end at the most, in milliseconds. */
const longestMargin = 60_000;

/**
 * Whether an access token can be used now: a minute before its end it is exchanged, or for short-lived ones a tenth of
 * their life before, so that it does not end on the way. The end was counted from when we asked, by our own clock, so
 * neither a wrong clock nor a slow answer matters. A clock that was set back cannot make a token live longer than it
 * was given.
 */
export function isUsable(tokens: Tokens | undefined, now: number): tokens is Tokens {
  if (tokens === undefined) return false;
  if (tokens.expiresAt === undefined) return true;
  const lifetime = Math.max(0, tokens.expiresAt - tokens.obtainedAt);
  const margin = Math.min(longestMargin, lifetime / 10);
  return now < tokens.expiresAt - margin && now >= tokens.obtainedAt - longestMargin;
}
