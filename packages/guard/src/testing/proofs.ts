import { hash } from "node:crypto";
import { calculateJwkThumbprint, type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

/** The key of a client, and its thumbprint. */
export interface ProofKey {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
  readonly jkt: string;
}

/** Makes one. */
export async function aKey(): Promise<ProofKey> {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { privateKey, jwk, jkt: await calculateJwkThumbprint(jwk) };
}

/** A proof (RFC 9449 §4.2) of a `GET` now, with this token, but for what `claims` and `header` say. */
export function prove(
  { privateKey, jwk }: ProofKey,
  token: string,
  claims: Readonly<Record<string, unknown>> = {},
  header: object = {},
): Promise<string> {
  const said = {
    jti: crypto.randomUUID(),
    htm: "GET",
    iat: Math.floor(Date.now() / 1000),
    ath: hash("sha256", token, "base64url"),
    ...claims,
  };
  return new SignJWT(said)
    .setProtectedHeader({ alg: "ES256", typ: "dpop+jwt", jwk, ...header })
    .sign(privateKey);
}
