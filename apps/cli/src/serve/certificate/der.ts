/*
 * The few pieces of DER (ITU-T X.690) that a certificate is made of. Each function answers a whole element: tag, length,
 * content.
 */

const tags = { integer: 2, bits: 3, octets: 4, oid: 6, text: 12, time: 24, sequence: 48, set: 49 } as const;

/** An element with this tag around the others. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

/** Short form under 128, otherwise the number of length octets first (§8.1.3). */
function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x1_00 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => element(tags.sequence, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => element(tags.set, ...parts);
export const octets = (content: Uint8Array): Buffer => element(tags.octets, content);
export const text = (value: string): Buffer => element(tags.text, Buffer.from(value, "utf8"));
export const yes = (): Buffer => Buffer.from([1, 1, 0xff]);

/** `[n]`, constructed: what ASN.1 writes as an explicit tag. */
export const tagged = (n: number, ...parts: readonly Uint8Array[]): Buffer => element(0xa0 + n, ...parts);

/** A number that is not negative, big-endian. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
  // The top bit would make it negative.
  return element(tags.integer, (short[0] ?? 0) >= 0x80 ? Uint8Array.of(0, ...short) : short);
}

/** Bits; the last octet has `unused` padding bits. */
export function bits(content: Uint8Array, unused = 0): Buffer {
  return element(tags.bits, Uint8Array.of(unused), content);
}

/** An object identifier, from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split(".").map(Number);
  return element(tags.oid, Uint8Array.from([first * 40 + second, ...others.flatMap(base128)]));
}

function base128(value: number): readonly number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  return rest === 0 ? [low] : [...base128(rest).map((byte) => byte | 0x80), low];
}

/** `GeneralizedTime`, which has a four-digit year: `20261121093000Z`. */
export function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replaceAll(/[-:T]|\.\d+Z$/g, "");
  return element(tags.time, Buffer.from(`${digits}Z`, "ascii"));
}
