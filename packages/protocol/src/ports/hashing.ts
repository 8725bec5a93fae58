/** Digests. Passwords are not hashed here; see the identity package. */
export interface Hashing {
  /** SHA-256 of the UTF-8 text, base64url without padding. */
  sha256(text: string): string;
  /** HMAC-SHA-256 under the instance's own key, base64url without padding: for generated secrets of 256 bits. */
  keyed(secret: string): string;
  /** Compares in a time that depends on length alone. */
  equal(a: string, b: string): boolean;
}
