import type { Attribution } from "../ports/attribution.ts";
import type { Cipher } from "../ports/cipher.ts";
import type { SigningKeys, StoredSigningKey } from "../ports/signing-keys.ts";

/*
 * How the private part of a signing key rests: `<instance key id>.<sealed JWK>`, bound to its `kid`.
 */

/** Seals it with the current instance key. */
export function sealPrivateJwk(kid: string, privateJwk: string, cipher: Cipher): string {
  return `${cipher.currentKeyId}.${cipher.encrypt(privateJwk, sealContext(kid))}`;
}

/** The JWK as JSON text, or `undefined` when the instance key that sealed it is not in the ring. */
export function openPrivateJwk(
  { kid, sealedPrivateJwk }: Pick<StoredSigningKey, "kid" | "sealedPrivateJwk">,
  cipher: Cipher,
): string | undefined {
  const [keyId = "", sealed = ""] = sealedPrivateJwk.split(".");
  return cipher.decrypt(keyId, sealed, sealContext(kid));
}

/** Id of the instance key that sealed it. */
export function sealerOf({ sealedPrivateJwk }: Pick<StoredSigningKey, "sealedPrivateJwk">): string {
  return sealedPrivateJwk.split(".", 1)[0] ?? "";
}

/**
 * Seals with the current instance key what an older one of the ring had sealed, so that the older one can be taken out
 * one day. What no key of the ring opens stays as it is.
 *
 * @returns how many were sealed anew here; another process may have been quicker.
 */
export async function resealSigningKeys(
  { signingKeys, cipher }: { readonly signingKeys: SigningKeys; readonly cipher: Cipher },
  by: Attribution,
): Promise<number> {
  let resealed = 0;
  for (const key of await signingKeys.all()) {
    const opened = sealerOf(key) === cipher.currentKeyId ? undefined : openPrivateJwk(key, cipher);
    if (opened === undefined) continue;
    const seals = { from: key.sealedPrivateJwk, to: sealPrivateJwk(key.kid, opened, cipher) };
    if ((await signingKeys.reseal(key.kid, seals, by)) === "resealed") resealed += 1;
  }
  return resealed;
}

function sealContext(kid: string): string {
  return `signing-key:${kid}`;
}
