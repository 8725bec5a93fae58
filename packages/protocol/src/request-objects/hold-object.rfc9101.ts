import { isTime, skew } from "../client-authentication/assertion-claims.rfc7523.ts";
import type { Instant } from "../instant.ts";
import { invalidObject } from "../errors/oauth-error.ts";

/** What the claims are held against. */
export interface ObjectExpected {
  readonly clientId: string;
  readonly issuer: string;
  readonly now: Instant;
}

/**
 * Holds what an object says about itself against whom it is of, for whom and when. What the specification only recommends may be left
 * out, and has to be right where it is there. A `jti` counts as often as it comes: an address may be loaded again, and what protects the
 * answer are `state`, `nonce` and PKCE.
 *
 * @throws {OAuthError} `invalid_request_object`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-4 | RFC 9101 §4}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#RequestObject | OpenID Connect Core §6.1}
 */
export function holdObject(claims: ReadonlyMap<string, unknown>, expected: ObjectExpected): void {
  const wrong = originProblem(claims, expected) ?? timeProblem(claims, expected.now);
  if (wrong !== undefined) throw invalidObject(wrong);
}

function originProblem(
  claims: ReadonlyMap<string, unknown>,
  { clientId, issuer }: ObjectExpected,
): string | undefined {
  if (claims.has("request") || claims.has("request_uri")) return "A request object must not hold another.";
  const [iss, sub, aud, jti] = ["iss", "sub", "aud", "jti"].map((name) => claims.get(name));
  if (iss !== undefined && iss !== clientId) return "The iss of the request object is not the client.";
  // RFC 9101 §10.8: no request object says so, and every assertion that proves a client does.
  if (sub === clientId) return "The request object has the sub of a client assertion.";
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  if (aud !== undefined && !audiences.includes(issuer))
    return "The aud of the request object does not name this issuer.";
  return jti === undefined || typeof jti === "string"
    ? undefined
    : "The jti of the request object is no text.";
}

function timeProblem(claims: ReadonlyMap<string, unknown>, now: Instant): string | undefined {
  const [exp, nbf, iat] = ["exp", "nbf", "iat"].map((name) => claims.get(name));
  if (exp !== undefined && !(isTime(exp) && exp * 1000 + skew > now)) return "The request object is expired.";
  if (nbf !== undefined && !(isTime(nbf) && nbf * 1000 <= now + skew))
    return "The request object is not valid yet (nbf).";
  return iat !== undefined && !(isTime(iat) && iat * 1000 <= now + skew)
    ? "The request object was issued in the future (iat)."
    : undefined;
}
