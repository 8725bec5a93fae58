import { createPrivateKey, type KeyObject, sign, type webcrypto } from "node:crypto";
import { ClientError } from "../client-error.ts";

/** A private JWK. */
export type PrivateJwk = Readonly<Record<string, unknown>>;

const webAlgorithms: Readonly<
  Record<string, webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams | webcrypto.Algorithm>
> = {
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  PS256: { name: "RSA-PSS", hash: "SHA-256" },
  ES256: { name: "ECDSA", namedCurve: "P-256" },
  ES384: { name: "ECDSA", namedCurve: "P-384" },
  EdDSA: { name: "Ed25519" },
};

/** The algorithm that the key names, or that its type implies: RSA signs `RS256` unless it names `PS256`. */
export function algorithmOf({ alg, kty, crv }: PrivateJwk): string {
  if (typeof alg === "string") return alg === "Ed25519" ? "EdDSA" : alg;
  if (kty === "RSA") return "RS256";
  if (crv === "P-256") return "ES256";
  return crv === "P-384" ? "ES384" : "EdDSA";
}

/** @throws {ClientError} `bad_request` when it is no private key of a supported type */
export async function importPrivateKey(jwk: PrivateJwk): Promise<CryptoKey> {
  const algorithm = webAlgorithms[algorithmOf(jwk)];
  try {
    if (algorithm === undefined || typeof jwk["d"] !== "string") throw new TypeError("no private key");
    const { alg: _, use: __, key_ops: ___, ...bare } = jwk;
    return await crypto.subtle.importKey("jwk", bare as webcrypto.JsonWebKey, algorithm, false, ["sign"]);
  } catch (error) {
    throw notUsable(error);
  }
}

/** Signs a JWT (RFC 7515). @throws {ClientError} `bad_request` as above */
export function signJwt(jwk: PrivateJwk, claims: object): string {
  const alg = algorithmOf(jwk);
  const header = { alg, typ: "JWT", ...(typeof jwk["kid"] === "string" ? { kid: jwk["kid"] } : {}) };
  const input = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const signature = signWith(keyObject(jwk), alg, Buffer.from(input));
  return `${input}.${signature.toString("base64url")}`;
}

function signWith(key: KeyObject, alg: string, input: Buffer): Buffer {
  const pss = alg === "PS256" ? { padding: 6, saltLength: 32 } : {};
  const digest = alg === "EdDSA" ? null : alg === "ES384" ? "sha384" : "sha256";
  return sign(digest, input, { key, dsaEncoding: "ieee-p1363", ...pss });
}

function keyObject(jwk: PrivateJwk): KeyObject {
  try {
    return createPrivateKey({ key: jwk, format: "jwk" });
  } catch (error) {
    throw notUsable(error);
  }
}

function notUsable(cause: unknown): ClientError {
  return new ClientError(
    "bad_request",
    "The client's private key cannot be used: give a private JWK for RS256, PS256, ES256, ES384 or EdDSA.",
    { cause },
  );
}
