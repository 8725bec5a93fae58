import { crc32 } from "node:zlib";
import type { Cipher } from "@grantway/protocol";
import { deriveKey, type InstanceKey, type KeyRing } from "./key-ring.ts";
import { createSiv, type Siv } from "./siv.rfc5297.ts";

const alphabet = /^[A-Za-z0-9_-]+$/;

/** A {@link Cipher} over the ring. */
export function createCipher(ring: KeyRing): Cipher {
  const [current, ...older] = ring;
  const sealing = sivOf(current);
  const opening = new Map([[current.id, sealing]]);
  for (const key of older) opening.set(key.id, sivOf(key));

  return {
    currentKeyId: current.id,
    crc32: (text) => crc32(text),
    encrypt: (plaintext, context) => sealing.seal(plaintext, context).toString("base64url"),
    decrypt: (keyId, sealed, context) =>
      isCanonical(sealed) ? opening.get(keyId)?.open(Buffer.from(sealed, "base64url"), context) : undefined,
  };
}

function sivOf(key: InstanceKey): Siv {
  return createSiv(deriveKey(key, "siv", 64));
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
