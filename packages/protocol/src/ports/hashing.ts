/** Digests. Passwords are not hashed here; see the identity package. */
export interface Hashing {
  /** SHA-256 of the UTF-8 text, base64url without padding. */
  sha256(text: string): string;
  /**
   * Keyed hash (HMAC-SHA-256 under the instance's current key) of a generated secret of 256 bits, as `<key id>.<mac>`.
   * A slow hash would buy nothing for such a secret and cap the token endpoint (ARCHITECTURE.md, Storage).
   */
  keyed(secret: string): string;
  /** Whether `hash` is of this secret, under whichever key of the ring made it; in constant time. Never throws. */
  matches(secret: string, hash: string): boolean;
}
