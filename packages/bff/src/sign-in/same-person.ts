import type { SessionUser } from "../sessions/session-status.ts";

/**
 * Whether both are known to be one person: by the subject of their ID tokens, or by name and email where neither has one. Several
 * people sign in at one browser, so nobody is taken for another where the provider does not say who somebody is.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ClaimStability | OpenID Connect Core §5.7}
 */
export function isSamePerson(one: SessionUser | undefined, other: SessionUser | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.sub !== undefined || other.sub !== undefined) return one.sub === other.sub;
  return one.name === other.name && one.email === other.email;
}
