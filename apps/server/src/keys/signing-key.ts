import { createPrivateKey, type KeyObject, type webcrypto } from "node:crypto";
import { calculateJwkThumbprint } from "jose/jwk/thumbprint";
import { exportJWK } from "jose/key/export";
import { generateKeyPair } from "jose/key/generate/keypair";
import { importJWK } from "jose/key/import";
import { openPrivateJwk, sealPrivateJwk } from "@grantway/protocol/operations";
import type {
  Cipher,
  MakeSigningKey,
  PublicJwk,
  SigningAlgorithm,
  StoredSigningKey,
} from "@grantway/protocol";

/*
 * One signing key: how it is made, and how it is opened to sign and to verify. Its name is its thumbprint (RFC 7638).
 */

/** A signing key that was opened. */
export interface OpenSigningKey {
  readonly alg: SigningAlgorithm;
  readonly publicJwk: PublicJwk;
  readonly publicKey: CryptoKey;
  /** Absent when no instance key of the ring opens it. */
  readonly privateKey: KeyObject | undefined;
}

/** Makes keys, on the thread pool, and seals them. */
export function createMakeSigningKey(cipher: Cipher): MakeSigningKey {
  return async (algorithm, times) => {
    const pair = await generateKeyPair(algorithm, { extractable: true });
    const bare = await exportJWK(pair.publicKey);
    const kid = await calculateJwkThumbprint(bare);
    const publicJwk: PublicJwk = { ...bare, kty: bare.kty ?? "", kid, use: "sig", alg: algorithm };
    const privateJwk = JSON.stringify(await exportJWK(pair.privateKey));
    return {
      kid,
      algorithm,
      publicJwk: JSON.stringify(publicJwk),
      sealedPrivateJwk: sealPrivateJwk(kid, privateJwk, cipher),
      ...times,
    };
  };
}

/** Opens a stored key with the instance keys there are. */
export async function openSigningKey(stored: StoredSigningKey, cipher: Cipher): Promise<OpenSigningKey> {
  const publicJwk = JSON.parse(stored.publicJwk) as PublicJwk;
  const privateJwk = openPrivateJwk(stored, cipher);
  const publicKey = await importJWK(publicJwk, stored.algorithm);
  if (publicKey instanceof Uint8Array) throw new Error("a signing key of ours is never symmetric");
  const privateKey =
    privateJwk === undefined
      ? undefined
      : createPrivateKey({ format: "jwk", key: JSON.parse(privateJwk) as webcrypto.JsonWebKey });
  return { alg: stored.algorithm, publicJwk, publicKey, privateKey };
}
