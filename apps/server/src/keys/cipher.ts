import { createCipheriv, createDecipheriv } from "node:crypto";
import { crc32 } from "node:zlib";
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
/** The first half of the nonce chooses the key. Twelve bytes are exactly these characters of base64url. */
const choosing = { bytes: 12, characters: 16 } as const;
/** Seals under one derived key, with random 12 bytes each: far below the 2^32 at which a collision gets thinkable. */
const sealsPerKey = 2 ** 20;
/** Derived keys that are remembered for opening. A miss costs one derivation. */
const rememberedKeys = 256;
const alphabet = /^[A-Za-z0-9_-]+$/;

/** A {@link Cipher} over the ring. */
export function createCipher(ring: KeyRing): Cipher {
  const current = ring[0];
  const deriveCurrent = createKeyDerivation(deriveKey(current, "cipher"));
  const keyOf = createOpeningKeys(ring);
  const additionalData = createAdditionalData();
  const random = createRandomPool();
  const nonce = Buffer.allocUnsafeSlow(nonceLength);
  const half = nonce.subarray(choosing.bytes);
  const scratch = Buffer.allocUnsafeSlow(4096);
  let sealingKey: Uint8Array = nonce;
  let sealsLeft = 0;

  /** A nonce that was never used: fresh random bytes, the first half kept for as long as its key is. */
  function freshNonce(): void {
    if (sealsLeft === 0) {
      random.fill(nonce, 0, choosing.bytes);
      sealingKey = Buffer.from(deriveCurrent(nonce));
      sealsLeft = sealsPerKey;
    }
    sealsLeft -= 1;
    random.fill(nonce, choosing.bytes, nonceLength - choosing.bytes);
  }

  return {
    currentKeyId: current.id,
    crc32: (text) => crc32(text),

    encrypt(plaintext, context) {
      freshNonce();
      const gcm = createCipheriv("aes-256-gcm", sealingKey, half);
      gcm.setAAD(additionalData(context));
      const ciphertext = gcm.update(plaintext, "utf8");
      gcm.final();
      const length = overhead + ciphertext.length;
      const sealed = length <= scratch.length ? scratch : Buffer.allocUnsafe(length);
      sealed.set(nonce, 0);
      sealed.set(ciphertext, nonceLength);
      sealed.set(gcm.getAuthTag(), nonceLength + ciphertext.length);
      return sealed.toString("base64url", 0, length);
    },

    decrypt(keyId, sealed, context) {
      if (!isCanonical(sealed)) return undefined;
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length < overhead) return undefined;
      const key = keyOf(keyId, sealed.slice(0, choosing.characters), bytes);
      if (key === undefined) return undefined;
      const gcm = createDecipheriv("aes-256-gcm", key, bytes.subarray(choosing.bytes, nonceLength), {
        authTagLength: tagLength,
      });
      gcm.setAAD(additionalData(context));
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

/** Derived keys for opening, by key of the ring and first half of the nonce. */
function createOpeningKeys(
  ring: KeyRing,
): (keyId: string, half: string, nonce: Buffer) => Uint8Array | undefined {
  const derivations = new Map(ring.map((key) => [key.id, createKeyDerivation(deriveKey(key, "cipher"))]));
  const remembered = new Map<string, Uint8Array>();
  return (keyId, half, nonce) => {
    const name = keyId + half;
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const key = derivations.get(keyId)?.(nonce);
    if (key === undefined) return undefined;
    // Made-up tokens can push the others out, which costs a derivation and nothing else.
    if (remembered.size >= rememberedKeys) remembered.clear();
    remembered.set(name, Buffer.from(key));
    return key;
  };
}

/** The bytes of a context. There are a handful of them, known when the program was written. */
function createAdditionalData(): (context: string) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (context) => {
    const bytes = known.get(context) ?? Buffer.from(context, "utf8");
    if (known.size < 16) known.set(context, bytes);
    return bytes;
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
