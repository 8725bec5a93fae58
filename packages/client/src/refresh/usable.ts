import type { Tokens } from "../connection.ts";

/** A token is refreshed at most this long before its end, in milliseconds. */
const longestMargin = 60_000;

/**
 * Whether an access token can be used now: it is exchanged a minute before its end, or a tenth of its lifetime before
 * if that is shorter, so that it does not expire on the way. The end was counted from the request, by our own clock, so
 * neither a wrong clock nor a slow answer matters. A clock that was set back cannot prolong a token.
 *
 * `share` is the part of that time that is used, from 0 to 1: machines without a store in common take different parts,
 * so that one of them refreshes first.
 */
export function isUsable(tokens: Tokens | undefined, now: number, share = 1): tokens is Tokens {
  if (tokens === undefined) return false;
  if (tokens.expiresAt === undefined) return true;
  const lifetime = Math.max(0, tokens.expiresAt - tokens.obtainedAt);
  const margin = Math.min(longestMargin, lifetime / 10) * share;
  return now < tokens.expiresAt - margin && now >= tokens.obtainedAt - longestMargin;
}
