import { DPoP, type DPoPHandle, generateKeyPair } from "oauth4webapi";
import type { PrivateJwk } from "./private-key.ts";

/*
 * Keys that tokens are bound to, and the proofs made with them.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449#section-4 | RFC 9449 §4}
 */

/** A new key, as a private JWK to keep with the connection. */
export async function makeDpopKey(): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey("jwk", privateKey);
  return { kty, crv, x, y, d, alg: "ES256" };
}

/**
 * Makes proofs with a connection's key. Handles are kept while the process runs, because they remember the nonce each
 * server gave last (RFC 9449 §8): at most a hundred, the oldest are dropped first.
 */
export function createDpopHandles(): (jwk: PrivateJwk | undefined) => Promise<DPoPHandle | undefined> {
  const handles = new Map<unknown, Promise<DPoPHandle>>();

  return async (jwk) => {
    if (jwk === undefined) return undefined;
    const handle = handles.get(jwk["x"]) ?? createHandle(jwk);
    handles.set(jwk["x"], handle);
    for (const oldest of handles.keys()) {
      if (handles.size <= 100) break;
      handles.delete(oldest);
    }
    return handle;
  };
}

async function createHandle({ kty, crv, x, y, d }: PrivateJwk): Promise<DPoPHandle> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const load = (jwk: object, extractable: boolean, usage: "sign" | "verify") =>
    crypto.subtle.importKey("jwk", jwk, algorithm, extractable, [usage]);
  const [privateKey, publicKey] = await Promise.all([
    load({ kty, crv, x, y, d }, false, "sign"),
    load({ kty, crv, x, y }, true, "verify"),
  ]);
  return DPoP({}, { privateKey, publicKey });
}
