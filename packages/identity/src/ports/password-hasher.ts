/** What checking a password found. `busy`: too many are being hashed already; nothing was checked. */
export type PasswordCheck = "match" | "match-outdated" | "mismatch" | "busy";

/** For whom a password is checked, which decides who is first while many are. */
export interface CheckedFor {
  /**
   * Whether the browser is one this person signed in from before. The known go before strangers, who can neither fill
   * their room nor push them out.
   */
  readonly known: boolean;
  /** Who takes turns with others of the same kind and pushes out nobody but themselves: a person, or a network. */
  readonly key: string;
}

/** Hashes passwords slowly, and refuses work beyond its bounds: a flood must not exhaust memory. */
export interface PasswordHasher {
  /**
   * The PHC string of an Argon2id hash with the parameters of the configuration (RFC 9106); `busy` when refused. New
   * passwords are set by people who proved who they are, so they wait with the known, unless it is said for whom.
   */
  hash(password: string, of?: CheckedFor): Promise<{ readonly hash: string } | "busy">;
  /**
   * Whether the password made this PHC string. The work is the same for every hash there is, for none, and for one that
   * cannot be read (`mismatch`), so that time does not tell whether there is an account. `match-outdated`: it matches,
   * but was made with other parameters than today's.
   */
  verify(password: string, hash: string | undefined, of: CheckedFor): Promise<PasswordCheck>;
}
