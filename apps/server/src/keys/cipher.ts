import { createCipheriv, createDecipheriv } from "node:crypto";
import type { Cipher } from "@grantway/protocol";
import { deriveKey } from "./key-ring.ts";
import type { KeyRing } from "./key-ring.ts";
import { createRandomPool } from "./random-pool.ts";

/*
 * Seals tokens: AES-256-GCM with the nonce extended to 24 bytes as XAES-256-GCM does it
 * (https://c2sp.org/XAES-256-GCM). Plain GCM with random nonces allows 2^32 seals under one key, which a busy instance
 * spends in days; a key derived from the first half of the nonce lifts that bound out of reach for one more block
 * operation. No dependency and no state: several nodes share one key without agreeing on a counter.
 *
 * Sealed bytes: nonce (24) ‖ ciphertext ‖ tag (16).
 */

const nonceLength = 24;
const tagLength = 16;
const overhead = nonceLength + tagLength;

/** A {@link Cipher} over the ring. */
export function createCipher(ring: KeyRing): Cipher {
  const keys = new Map(ring.map((key) => [key.id, createKeyDerivation(deriveKey(key, "cipher"))]));
  const current = ring[0];
  const deriveCurrent = createKeyDerivation(deriveKey(current, "cipher"));
  const random = createRandomPool();
  const scratch = Buffer.allocUnsafeSlow(4096);

  return {
    currentKeyId: current.id,

    encrypt(plaintext, context) {
      const nonce = scratch.subarray(0, nonceLength);
      random.fill(scratch, 0, nonceLength);
      const gcm = createCipheriv("aes-256-gcm", deriveCurrent(nonce), nonce.subarray(12));
      gcm.setAAD(Buffer.from(context, "utf8"));
      const ciphertext = gcm.update(plaintext, "utf8");
      gcm.final();
      const length = overhead + ciphertext.length;
      const sealed = length <= scratch.length ? scratch : Buffer.allocUnsafe(length);
      if (sealed !== scratch) sealed.set(nonce, 0);
      sealed.set(ciphertext, nonceLength);
      sealed.set(gcm.getAuthTag(), nonceLength + ciphertext.length);
      return sealed.toString("base64url", 0, length);
    },

    decrypt(keyId, sealed, context) {
      const derive = keys.get(keyId);
      const bytes = Buffer.from(sealed, "base64url");
      // Decoding forgives stray characters and unused bits; a second spelling of a token must not open.
      if (derive === undefined || bytes.length < overhead || bytes.toString("base64url") !== sealed) {
        return undefined;
      }
      const gcm = createDecipheriv("aes-256-gcm", derive(bytes), bytes.subarray(12, nonceLength), {
        authTagLength: tagLength,
      });
      gcm.setAAD(Buffer.from(context, "utf8"));
      gcm.setAuthTag(bytes.subarray(-tagLength));
      try {
        const plaintext = gcm.update(bytes.subarray(nonceLength, -tagLength));
        gcm.final();
        return plaintext.toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * The key for one nonce: a CMAC-based derivation with the first 12 of its bytes (XAES-256-GCM, "derive-key"). The block
 * cipher is kept between calls; in ECB mode it carries nothing from one to the next.
 */
export function createKeyDerivation(key: Uint8Array): (nonce: Buffer) => Buffer {
  const aes = createCipheriv("aes-256-ecb", key, null).setAutoPadding(false);
  const mask = double(aes.update(Buffer.alloc(16)));
  // Two blocks: counter, the letter X, then the nonce; the mask is in place before any nonce comes.
  const blocks = Buffer.concat([mask, mask]);
  for (const [start, counter] of [
    [0, 1],
    [16, 2],
  ] as const) {
    blocks.writeUInt16BE(mask.readUInt16BE(0) ^ counter, start);
    blocks.writeUInt8(mask.readUInt8(2) ^ 0x58, start + 2);
  }
  const [first, second, third] = [mask.readInt32LE(4), mask.readInt32LE(8), mask.readInt32LE(12)];
  return (nonce) => {
    const [one, two, three] = [
      nonce.readInt32LE(0) ^ first,
      nonce.readInt32LE(4) ^ second,
      nonce.readInt32LE(8) ^ third,
    ];
    blocks.writeInt32LE(one, 4);
    blocks.writeInt32LE(two, 8);
    blocks.writeInt32LE(three, 12);
    blocks.writeInt32LE(one, 20);
    blocks.writeInt32LE(two, 24);
    blocks.writeInt32LE(three, 28);
    return aes.update(blocks);
  };
}

/** Doubling in GF(2^128), big-endian (NIST SP 800-38B §6.1). */
function double(block: Buffer): Buffer {
  const value = BigInt(`0x${block.toString("hex")}`);
  const carried = value >> 127n === 1n ? 0x87n : 0n;
  const doubled = ((value << 1n) & ((1n << 128n) - 1n)) ^ carried;
  return Buffer.from(doubled.toString(16).padStart(32, "0"), "hex");
}
