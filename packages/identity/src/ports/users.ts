import type { Attribution, Instant, UsedId } from "@grantway/protocol";
import type { Role } from "../roles/roles.ts";

/** A person with an account. `email` and `username` are unique, compared without regard to case. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly role: Role;
  readonly groups: readonly string[];
  readonly status: "active" | "suspended";
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** People and their passwords. */
export interface Users {
  find(userId: string): Promise<User | undefined>;
  /** By username or email, whatever the case, with the password's PHC string when there is one. */
  findByLogin(login: string): Promise<
    | {
        readonly user: User;
        readonly passwordHash: string | undefined;
        /** Of the moment the hash was read: a session opened by it is none once the password is another. See `epochOf`. */
        readonly epoch: number;
      }
    | undefined
  >;
  /** Whether anybody has an account: decides if the one-time set-up is offered. */
  any(): Promise<boolean>;
  /** Of concurrent callers with one username or email exactly one is told `created`. Writes an audit record along. */
  create(
    user: User,
    passwordHash: string | undefined,
    by: Attribution,
  ): Promise<"created" | "username-taken" | "email-taken">;
  /**
   * As {@link create}, of somebody who proved that the email address is theirs: what proved it is used up with the account, in one
   * transaction, and only with it. `spent`: it was used before. Of concurrent callers with one proof exactly one is told `created`.
   */
  createProven(
    user: User,
    passwordHash: string,
    by: Attribution,
    proof: UsedId,
  ): Promise<"created" | "username-taken" | "email-taken" | "spent">;
  /** As {@link create}, but only while nobody has an account: of concurrent set-ups exactly one is told `created`. */
  createFirst(user: User, passwordHash: string, by: Attribution): Promise<"created" | "not-first">;
  /**
   * Of every kind of password hash that is stored (all with the same algorithm and parameters) one. Looks at each of them,
   * so it is asked when a server starts.
   */
  hashKinds(): Promise<readonly string[]>;
  /**
   * Replaces the hash, but only while it still is `was`: a rehash never overwrites a new password. Nobody decided anything:
   * it is the same password, and no audit record is written.
   */
  rehash(userId: string, was: string, now: string): Promise<void>;
}
