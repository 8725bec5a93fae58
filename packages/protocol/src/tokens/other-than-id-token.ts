import { isLaunch } from "../launches/launch-token.ts";
import { isAccessToken } from "./jwt-access.rfc9068.ts";
import { isLogout } from "./logout-token.oidc-backchannel.ts";

/**
 * What claims that one of our keys signed are those of, where that is no ID token: the kinds of JWT we sign look alike, and none may
 * pass for another (RFC 8725 §3.12).
 */
export function otherThanIdToken(claims: Readonly<Record<string, unknown>>): string | undefined {
  if (isLaunch(claims)) return "a launch token";
  if (isAccessToken(claims)) return "an access token";
  if (isLogout(claims)) return "a logout token";
  // Of all that we sign, it alone has no end.
  return claims["exp"] === undefined ? "an answer of userinfo" : undefined;
}
