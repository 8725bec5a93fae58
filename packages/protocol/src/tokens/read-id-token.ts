import type { JWK } from "jose";
import { isCompactJws } from "../compact-jws.rfc7515.ts";
import type { Instant } from "../instant.ts";
import type { StoredSigningKey } from "../ports/signing-keys.ts";
import { otherThanIdToken } from "./other-than-id-token.ts";

/** What an ID token of ours says, as far as it tells what it is and for whom. */
export interface ReadIdToken {
  readonly clientId: string;
  /** What the person is called to the client. */
  readonly sub: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/** A token is a JWS of a few hundred characters; this bounds what is even looked at. */
const longest = 8192;

type Claims = Readonly<Record<string, unknown>>;

/** The claims of a JWT that one of these keys signed, retired ones included; `undefined` for anything else. Never throws. */
export async function readSigned(
  keys: readonly StoredSigningKey[],
  text: string,
): Promise<Claims | undefined> {
  if (text.length > longest || !isCompactJws(text)) return undefined;
  // Loaded when somebody looks: no other part of the rules reads signatures.
  const { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } = await import("jose");
  try {
    const { kid, alg } = decodeProtectedHeader(text);
    const key = keys.find((one) => one.kid === kid && one.algorithm === alg);
    if (key === undefined) return undefined;
    const publicKey = await importJWK(JSON.parse(key.publicJwk) as JWK, key.algorithm);
    await compactVerify(text, publicKey, { algorithms: [key.algorithm] });
    return decodeJwt(text);
  } catch {
    return undefined;
  }
}

/** What these claims say of an ID token; `undefined` where they are those of anything else. */
export function idTokenOf(claims: Claims): ReadIdToken | undefined {
  if (otherThanIdToken(claims) !== undefined) return undefined;
  const { aud, sub, iat, exp } = claims;
  if (typeof aud !== "string" || typeof sub !== "string") return undefined;
  if (typeof iat !== "number" || typeof exp !== "number") return undefined;
  return { clientId: aud, sub, issuedAt: iat * 1000, expiresAt: exp * 1000 };
}
