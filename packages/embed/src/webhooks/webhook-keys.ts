import { EmbedError } from "../embed-error.ts";

/** What a webhook may be signed with, as a key. */
export interface WebhookKey {
  /** Of the signatures it verifies: `v1` (HMAC with SHA-256) or `v1a` (Ed25519). */
  readonly version: "v1" | "v1a";
  /** Whether this is the signature of the bytes. The comparison takes the same time for every signature. */
  verifies(signature: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

/**
 * Reads `whsec_…`, the secret of an endpoint, or `whpk_…`, the public key of one that is signed for by Ed25519. What stands after the
 * prefix is base64. Blanks around it are those of a file or a copy.
 *
 * @throws {EmbedError} `setting`, without a word of the secret.
 */
export async function readWebhookKey(written: string): Promise<WebhookKey> {
  const secret = written.trim();
  const bytes = fromBase64(secret.slice(secret.indexOf("_") + 1));
  if (secret.startsWith("whsec_") && bytes !== undefined && bytes.length >= 24 && bytes.length <= 64) {
    const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
      "verify",
    ]);
    return {
      version: "v1",
      verifies: (signature, signed) => crypto.subtle.verify("HMAC", key, signature, signed),
    };
  }
  if (secret.startsWith("whpk_") && bytes?.length === 32) {
    const key = await crypto.subtle.importKey("raw", bytes, "Ed25519", false, ["verify"]);
    return {
      version: "v1a",
      verifies: (signature, signed) => crypto.subtle.verify("Ed25519", key, signature, signed),
    };
  }
  throw new EmbedError(
    "setting",
    "A secret of webhooks is whsec_ or whpk_ and then base64; this one is not.",
  );
}

/** The bytes of base64 text, `undefined` for other text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w+/-]*={0,2}$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
