import { decodeProtectedHeader, errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyOptions } from "jose";
import { isCompactJws } from "./compact-jws.rfc7515.ts";
import type { FindKey } from "./keys.rfc7517.ts";

/** `typ` of the header, with and without the prefix that may be left out (§2.1). */
const type = /^(?:application\/)?at\+jwt$/i;

/** Signatures by a key of which the API knows the public half. None of a shared secret, and never `none`. */
const algorithms = [
  "ES256",
  "ES384",
  "ES512",
  "PS256",
  "PS384",
  "PS512",
  "RS256",
  "RS384",
  "RS512",
  "EdDSA",
  "Ed25519",
];

const requiredClaims = ["exp", "iat", "sub", "client_id", "jti"];

/** Seconds by which two clocks may differ. An end is an end all the same: that is judged elsewhere. */
const clockTolerance = 60;

/** Either the claims of a valid one, or the reason for the log why it is none. */
export type ValidatedJwt = { readonly claims: JWTPayload } | { readonly reason: string };

/** Whether a token says of itself that it is a JWT access token. An ID token does not. */
export function saysItIsJwt(token: string): boolean {
  if (!token.startsWith("ey")) return false;
  try {
    return type.test(decodeProtectedHeader(token).typ ?? "");
  } catch {
    return false;
  }
}

/**
 * Validates a JWT access token by itself: nobody is asked about it. Rejects when the server's keys cannot be had.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9068#section-4 | RFC 9068 §4}
 */
export async function validateJwt(
  token: string,
  expected: {
    readonly issuer: string;
    readonly audience: string;
    readonly now: number;
    readonly findKey: FindKey;
  },
): Promise<ValidatedJwt> {
  const { issuer, audience, now, findKey } = expected;
  if (!isCompactJws(token)) return { reason: "no JWS in its compact form" };
  try {
    const { payload } = await verify(token, findKey, {
      typ: "at+jwt",
      issuer,
      audience,
      algorithms,
      requiredClaims,
      clockTolerance,
      currentDate: new Date(now),
    });
    return { claims: payload };
  } catch (error) {
    if (!isAboutToken(error)) throw error;
    return { reason: `no valid JWT of this server: ${error.code}` };
  }
}

/**
 * Of several keys that a token may mean, because it names none or they share a name, the one that verifies it counts (RFC 7515 §4.1.4).
 */
async function verify(
  token: string,
  findKey: FindKey,
  options: JWTVerifyOptions,
): Promise<{ readonly payload: JWTPayload }> {
  try {
    return await jwtVerify(token, findKey, options);
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      const verified = await jwtVerify(token, key, options).catch(unlessOtherKey);
      if (verified !== undefined) return verified;
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

/** What is wrong with the token itself is thrown; a key that did not sign it, or is unfit to (RFC 7517 §5), is passed over. */
function unlessOtherKey(error: unknown): undefined {
  if (error instanceof errors.JOSEError && !(error instanceof errors.JWSSignatureVerificationFailed))
    throw error;
  return undefined;
}

/** Whether the token is what is wrong, and not that the keys could not be read. */
function isAboutToken(error: unknown): error is errors.JOSEError {
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSInvalid);
}
