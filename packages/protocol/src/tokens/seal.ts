import type { Cipher } from "../ports/cipher.ts";
import { checksumLength, formatChecksum } from "./checksum.ts";

/*
 * Sealed records (principle P1): `<prefix><key id><base64url of vector and ciphertext><checksum>`. The prefix tells
 * people and secret scanners what was found, and is authenticated, so one kind cannot be passed off as another.
 */

/** What each kind of sealed text begins with. */
export const prefixes = {
  accessToken: "gwat_",
  refreshToken: "gwrt_",
  authorizationCode: "gwac_",
  authorizationRequest: "gwrq_",
  deviceCode: "gwdc_",
  pushedRequest: "gwpr_",
  dpopNonce: "gwdn_",
  signOutRequest: "gwlo_",
} as const;

/** The value of any of {@link prefixes}; applications add their own, such as a session cookie. */
export type Prefix = `gw${string}_`;

const prefixLength = 5;
const keyIdLength = 4;

/** How one kind of record is written inside its seal. */
export interface Codec<T> {
  /** JSON values, in a fixed order: shorter than names, and nobody but this house reads them. */
  encode(record: T): readonly unknown[];
  /** `undefined` when the values are not of such a record. */
  decode(values: readonly unknown[]): T | undefined;
}

/** Makes and opens one kind of sealed text. */
export interface Seal<T> {
  seal(record: T): string;
  /** The record, or `undefined` for anything that is not ours, whole and of this kind. Never throws. */
  open(text: string): T | undefined;
}

/** A seal for records of one kind. `maxLength` bounds what is even looked at. */
export function createSeal<T>(cipher: Cipher, prefix: Prefix, codec: Codec<T>, maxLength = 4096): Seal<T> {
  const checksum = (text: string): string => formatChecksum(cipher.crc32(text));

  return {
    seal(record) {
      const body = cipher.encrypt(JSON.stringify(codec.encode(record)), prefix);
      const text = prefix + cipher.currentKeyId + body;
      return text + checksum(text);
    },
    open(text) {
      if (!text.startsWith(prefix) || text.length > maxLength) return undefined;
      const end = text.length - checksumLength;
      const start = prefixLength + keyIdLength;
      if (end <= start || checksum(text.slice(0, end)) !== text.slice(end)) return undefined;
      const plaintext = cipher.decrypt(text.slice(prefixLength, start), text.slice(start, end), prefix);
      return plaintext === undefined ? undefined : codec.decode(JSON.parse(plaintext) as readonly unknown[]);
    },
  };
}
