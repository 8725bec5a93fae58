import { createCipheriv, timingSafeEqual } from "node:crypto";

/*
 * AES-SIV (RFC 5297) on long-lived cipher objects: making a native object for every message costs more than the
 * encryption itself. Two of Node's modes keep a known state between calls: ECB none, CBC the last block it gave out. So
 * ECB over a run of counters is CTR, and CBC with that block added to its first input is CMAC.
 *
 * Deterministic: a text sealed twice in one context looks the same twice, and nothing else leaks. There is no nonce to
 * keep unique and no limit on the number of seals.
 */

const blockLength = 16;
const scratchLength = 4096;

/** Authenticated encryption under one key. */
export interface Siv {
  /**
   * The synthetic initialization vector (16 bytes) and the ciphertext. The bytes are valid until the next call.
   *
   * @param context - associated data, needed again to open.
   */
  seal(plaintext: string, context: string): Buffer;
  /** The plaintext, or `undefined` when anything was altered. */
  open(sealed: Buffer, context: string): string | undefined;
}

/**
 * AEAD_AES_SIV_CMAC with one piece of associated data and no nonce (§6).
 *
 * @param key - 64 bytes (or 32 for AES-128): the first half authenticates, the second encrypts.
 * @see {@link https://www.rfc-editor.org/rfc/rfc5297#section-2.6 | RFC 5297 §2.6}
 */
export function createSiv(key: Uint8Array): Siv {
  const vectorOf = createS2v(key.subarray(0, key.length / 2));
  const applyKeyStream = createKeyStream(key.subarray(key.length / 2));
  let scratch = Buffer.allocUnsafeSlow(scratchLength);

  return {
    seal(plaintext, context) {
      // No unit of UTF-16 takes more than three bytes of UTF-8.
      scratch = atLeast(scratch, blockLength + plaintext.length * 3);
      const end = blockLength + scratch.write(plaintext, blockLength);
      const text = scratch.subarray(blockLength, end);
      vectorOf(text, context).copy(scratch);
      applyKeyStream(scratch, text);
      return scratch.subarray(0, end);
    },

    open(sealed, context) {
      if (sealed.length < blockLength) return undefined;
      scratch = atLeast(scratch, sealed.length);
      sealed.copy(scratch);
      const text = scratch.subarray(blockLength, sealed.length);
      applyKeyStream(scratch, text);
      const vector = sealed.subarray(0, blockLength);
      return timingSafeEqual(vectorOf(text, context), vector) ? text.toString() : undefined;
    },
  };
}

/** S2V of one context and one text (§2.4). The vector is valid until the next call. */
function createS2v(key: Uint8Array): (text: Buffer, context: string) => Buffer {
  const cmac = createCmac(key);
  const zero = Buffer.alloc(blockLength);
  const start = double(cmac(zero, zero));
  const contexts = new Map<string, Buffer>();

  /** What a context adds to a text, cached: contexts are a handful of constants. */
  function addendOf(context: string): Buffer {
    const known = contexts.get(context);
    if (known !== undefined) return known;
    const addend = Buffer.from(start);
    add(addend, 0, cmac(Buffer.from(context), zero));
    if (contexts.size < 16) contexts.set(context, addend);
    return addend;
  }

  return (text, context) => {
    const addend = addendOf(context);
    return text.length < blockLength ? cmac(pad(text), double(addend)) : cmac(text, addend);
  };
}

/** CMAC (NIST SP 800-38B) of a message to whose last 16 bytes something is added. A shorter message is left as it is. */
function createCmac(key: Uint8Array): (message: Buffer, addend: Buffer) => Buffer {
  const cbc = createCipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(blockLength)).setAutoPadding(
    false,
  );
  /** CBC's chaining block. CBC adds it to the next block, so adding it once more cancels it and starts anew. */
  const last = cbc.update(Buffer.alloc(blockLength));
  const forWhole = double(last);
  const forPadded = double(forWhole);
  let scratch = Buffer.allocUnsafeSlow(scratchLength);

  return (message, addend) => {
    const end = Math.max(1, Math.ceil(message.length / blockLength)) * blockLength;
    scratch = atLeast(scratch, end);
    message.copy(scratch);
    if (message.length < end) scratch.fill(0, message.length, end)[message.length] = 0x80;
    if (message.length >= blockLength) add(scratch, message.length - blockLength, addend);
    add(scratch, end - blockLength, message.length < end ? forPadded : forWhole);
    add(scratch, 0, last);
    cbc.update(scratch.subarray(0, end)).copy(last, 0, end - blockLength);
    return last;
  };
}

/** CTR from a vector, two bits of it cleared so that no counter overflows (§2.5); changes the text in its place. */
function createKeyStream(key: Uint8Array): (vector: Buffer, text: Buffer) => void {
  const ecb = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  let scratch = Buffer.allocUnsafeSlow(scratchLength);

  return (vector, text) => {
    const end = Math.ceil(text.length / blockLength) * blockLength;
    scratch = atLeast(scratch, end);
    const counters = new DataView(scratch.buffer, scratch.byteOffset, end);
    const first = vector.readUInt32BE(0);
    const second = vector.readUInt32BE(4);
    const third = vector.readUInt32BE(8) & 0x7fffffff;
    let counter = vector.readUInt32BE(12) & 0x7fffffff;
    for (let at = 0; at < end; at += blockLength) {
      counters.setUint32(at, first);
      counters.setUint32(at + 4, second);
      counters.setUint32(at + 8, third);
      counters.setUint32(at + 12, counter++);
    }
    const stream = ecb.update(scratch.subarray(0, end));
    for (let at = 0; at < text.length; at += 1) text[at] = (text[at] ?? 0) ^ (stream[at] ?? 0);
  };
}

/** The buffer, or a new one when it is too small. */
function atLeast(buffer: Buffer<ArrayBuffer>, bytes: number): Buffer<ArrayBuffer> {
  return buffer.length >= bytes ? buffer : Buffer.allocUnsafeSlow(bytes);
}

/** Adds a block to the 16 bytes from `at`, in GF(2). */
function add(bytes: Buffer, at: number, block: Buffer): void {
  for (let index = 0; index < blockLength; index += 1) {
    bytes[at + index] = (bytes[at + index] ?? 0) ^ (block[index] ?? 0);
  }
}

/** A text shorter than a block, followed by a one bit and zeros. */
function pad(text: Buffer): Buffer {
  const padded = Buffer.alloc(blockLength);
  text.copy(padded);
  padded[text.length] = 0x80;
  return padded;
}

/** Doubling in GF(2^128), big-endian (§2.3). */
function double(block: Buffer): Buffer {
  const value = BigInt(`0x${block.toString("hex")}`);
  const carried = value >> 127n === 1n ? 0x87n : 0n;
  const doubled = ((value << 1n) & ((1n << 128n) - 1n)) ^ carried;
  return Buffer.from(doubled.toString(16).padStart(32, "0"), "hex");
}
