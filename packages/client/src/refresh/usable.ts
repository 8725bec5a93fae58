import type { Tokens } from "../connection.ts";

/** A token is refreshed at most this long before its end, in milliseconds. */
const longestMargin = 60_000;

/**
 * Whether an access token can be used now: it is exchanged a minute before its end, or a tenth of its lifetime before
 * if that is shorter, so that it does not expire on the way. The end was counted from the request, by our own clock, so
 * neither a wrong clock nor a slow answer matters. A clock that was set back cannot prolong a token.
 */
export function isUsable(tokens: Tokens | undefined, now: number): tokens is Tokens {
  if (tokens === undefined) return false;
  if (tokens.expiresAt === undefined) return true;
  const lifetime = Math.max(0, tokens.expiresAt - tokens.obtainedAt);
  const margin = Math.min(longestMargin, lifetime / 10);
  return now < tokens.expiresAt - margin && now >= tokens.obtainedAt - longestMargin;
}
