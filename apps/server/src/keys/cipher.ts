import { crc32 } from "node:zlib";
import type { Cipher } from "@grantway/protocol";
import { deriveKey, type KeyRing } from "./key-ring.ts";
import { createSiv } from "./siv.rfc5297.ts";

const alphabet = /^[A-Za-z0-9_-]+$/;

/** A {@link Cipher} over the ring. */
export function createCipher(ring: KeyRing): Cipher {
  const ciphers = new Map(ring.map((key) => [key.id, createSiv(deriveKey(key, "siv", 64))]));
  const [current] = ring;
  const sealing = createSiv(deriveKey(current, "siv", 64));

  return {
    currentKeyId: current.id,
    crc32: (text) => crc32(text),
    encrypt: (plaintext, context) => sealing.seal(plaintext, context).toString("base64url"),
    decrypt: (keyId, sealed, context) =>
      isCanonical(sealed) ? ciphers.get(keyId)?.open(Buffer.from(sealed, "base64url"), context) : undefined,
  };
}

/**
 * Whether decoding and encoding again would give the same text. Decoding forgives stray characters and unused bits, and a
 * second spelling of a token must not open.
 */
function isCanonical(text: string): boolean {
  const rest = text.length % 4;
  if (rest === 1 || !alphabet.test(text)) return false;
  if (rest === 0) return true;
  const end = text.slice(-rest);
  return Buffer.from(end, "base64url").toString("base64url") === end;
}
