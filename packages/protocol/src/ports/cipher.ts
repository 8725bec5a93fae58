/**
 * Authenticated encryption over a ring of keys (AES-SIV, principle P1 and ADR 8). New seals use the current key; every
 * key of the ring opens. One text in one context is sealed alike each time: what must not be recognised carries an id.
 */
export interface Cipher {
  /** Id of the key that new seals use: four characters of `[a-z0-9]`. */
  readonly currentKeyId: string;
  /**
   * Encrypts UTF-8 text under the current key.
   *
   * @param context - authenticated but not encrypted; the same text is needed to open.
   * @returns base64url, without padding, of what {@link Cipher.decrypt} opens.
   */
  encrypt(plaintext: string, context: string): string;
  /**
   * The plaintext, or `undefined` when the key is unknown or anything was altered, a second spelling of the same bytes
   * included. Never throws.
   */
  decrypt(keyId: string, sealed: string, context: string): string | undefined;
  /** CRC-32 of an ASCII text (the one of zip and Ethernet), unsigned. Proves nothing. */
  crc32(text: string): number;
}
