import type { ClientSecret } from "../client.ts";
import type { Cipher } from "../ports/cipher.ts";

/*
 * How the secret of a client rests that signs with it: `<instance key id>.<sealed secret>`, bound to its client and its id. To verify
 * an HMAC the secret itself is needed, so of these clients alone it is kept beside its hash (ADR 62).
 */

/** Seals it with the current instance key. */
export function sealClientSecret(
  clientId: string,
  { id, plaintext }: { readonly id: string; readonly plaintext: string },
  cipher: Pick<Cipher, "currentKeyId" | "encrypt">,
): string {
  return `${cipher.currentKeyId}.${cipher.encrypt(plaintext, contextOf(clientId, id))}`;
}

/** The secret; `undefined` where it is not kept so, or the instance key that sealed it is not in the ring. */
export function openClientSecret(
  clientId: string,
  { id, sealed }: Pick<ClientSecret, "id" | "sealed">,
  cipher: Pick<Cipher, "decrypt">,
): string | undefined {
  if (sealed === undefined) return undefined;
  const [keyId = "", text = ""] = sealed.split(".");
  return cipher.decrypt(keyId, text, contextOf(clientId, id));
}

function contextOf(clientId: string, id: string): string {
  return `client-secret:${id}:${clientId}`;
}
