import type { Instant, Milliseconds } from "../instant.ts";

/** What the claims are held against. */
export interface ClaimsExpected {
  readonly clientId: string;
  readonly issuer: string;
  /** Whether the address of the token endpoint is an audience too, as the operator allows. */
  readonly tokenEndpointToo?: boolean | undefined;
  readonly now: Instant;
}

/** What of them counts beyond the proof. */
export interface HeldClaims {
  readonly jti: string;
  /** From when on it is refused for its age. */
  readonly until: Instant;
}

/** How far a client's clock may be off (FAPI 2.0 Security Profile §5.3.2.1 asks for ten seconds). */
export const skew: Milliseconds = 10_000;

/** How long an assertion lives at the most: it is made for one request. */
const longest: Milliseconds = 5 * 60_000;

/**
 * Whether the claims are those of this client, for this server, now. They say so in a sentence for the log where not, and repeat
 * nothing that was sent.
 *
 * The audience is the issuer and nothing else: an assertion that also names an endpoint, or another server, could be used by whoever
 * makes the client believe it talks to them (the successor of RFC 7523 closes that). Where the operator allows it, it may be the token
 * endpoint instead, which OpenID Connect Core proposed, and nothing else.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7523#section-3 | RFC 7523 §3}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication | OpenID Connect Core §9}
 */
export function holdClaims(
  claims: Readonly<Record<string, unknown>>,
  expected: ClaimsExpected,
): HeldClaims | { readonly wrong: string } {
  const { iss, sub, jti, exp } = claims;
  if (iss !== expected.clientId || sub !== expected.clientId)
    return { wrong: "iss and sub are not both the client" };
  const wrong = audienceProblem(claims["aud"], expected) ?? timeProblem(claims, expected.now);
  if (wrong !== undefined) return { wrong };
  if (typeof jti !== "string" || jti === "") return { wrong: "jti is missing" };
  return { jti, until: Math.ceil((exp as number) * 1000) + skew };
}

function audienceProblem(
  aud: unknown,
  { issuer, tokenEndpointToo = false }: ClaimsExpected,
): string | undefined {
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  const [first] = audiences;
  if (audiences.length === 1 && first === issuer) return undefined;
  if (audiences.length === 1 && tokenEndpointToo && first === `${issuer}/token`) return undefined;
  if (audiences.some((one) => typeof one === "string" && one.startsWith(`${issuer}/`)))
    return "aud is the address of an endpoint: it must be the issuer and nothing else";
  return "aud is not the issuer and nothing else";
}

function timeProblem(claims: Readonly<Record<string, unknown>>, now: Instant): string | undefined {
  const { exp, nbf, iat } = claims;
  if (!isTime(exp)) return "exp is missing";
  if (exp * 1000 + skew <= now) return "it is expired";
  if (exp * 1000 > now + longest + skew) return "exp is more than five minutes ahead";
  if (nbf !== undefined && !(isTime(nbf) && nbf * 1000 <= now + skew)) return "it is not valid yet (nbf)";
  if (iat === undefined) return undefined;
  if (!isTime(iat) || iat * 1000 > now + skew) return "it was issued in the future (iat)";
  return iat * 1000 < now - longest - skew ? "it was issued more than five minutes ago (iat)" : undefined;
}

/** Whether it is a moment of a JWT. */
export function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
