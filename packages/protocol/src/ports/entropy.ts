/** Randomness fit for secrets. */
export interface Entropy {
  /** A time-ordered unique id (UUIDv7, lower case, RFC 9562 §5.7): what reaches the database inserts in order. */
  id(): string;
  /** 256 random bits as 43 characters of base64url. */
  secret(): string;
}
