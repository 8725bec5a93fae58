/** What checking a password found. `busy`: too many are being hashed already; nothing was checked. */
export type PasswordCheck = "match" | "match-outdated" | "mismatch" | "busy";

/** Hashes passwords slowly, and refuses work beyond its bounds: a flood must not exhaust memory. */
export interface PasswordHasher {
  /** The PHC string of an Argon2id hash with the parameters of the configuration (RFC 9106); `busy` when refused. */
  hash(password: string): Promise<{ readonly hash: string } | "busy">;
  /**
   * Whether the password made this PHC string. Without one, or with one that cannot be read, the same work is done in
   * vain and the answer is `mismatch`, so that time does not tell whether there is an account. `match-outdated`: it
   * matches, but was made with other parameters than today's.
   */
  verify(password: string, hash: string | undefined): Promise<PasswordCheck>;
}
