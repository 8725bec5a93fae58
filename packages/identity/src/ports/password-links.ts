import type { Attribution, Instant } from "@grantway/protocol";
import type { ByThemselves } from "./sessions.ts";
import type { User } from "./users.ts";

/**
 * One-time links by which people set their own password. A person has one at the most; it ends when it is used, by a newer one, by
 * a new password however that was set, with the account, and at its time. Of its token only the digest is kept.
 */
export interface PasswordLinks {
  /** Makes the link of this person, which replaces the one before. Commits with its audit record (principle P2). */
  make(
    link: { readonly userId: string; readonly tokenHash: string; readonly expiresAt: Instant },
    by: Attribution,
  ): Promise<"made" | "unknown">;
  /** Whose link this is, while it can be used at `at`; nobody is found by it who is suspended. */
  find(tokenHash: string, at: Instant): Promise<User | undefined>;
  /**
   * Sets the password of whose link it is, ends the link, and signs the person out as `UserDirectory.setPassword` does, in one
   * transaction. It is their own deed, and recorded as theirs. Of concurrent callers with one link exactly one is told `set`.
   */
  use(tokenHash: string, passwordHash: string, by: ByThemselves): Promise<"set" | "unknown">;
}
