import type { Attribution, Conflict, Page, PageRequest, Revised } from "@grantway/protocol";
import type { Role } from "../roles/roles.ts";
import type { User } from "./users.ts";

/** Which people: those that are everything that is asked. */
export interface UserFilter {
  /** A part of username, email or name, whatever the case. */
  readonly search?: string;
  readonly status?: User["status"];
  readonly role?: Role;
  /** A group they are in, as it is written. */
  readonly group?: string;
}

/** Which people, in which order: by username, or the newest accounts first. */
export interface UserListRequest extends PageRequest, UserFilter {
  /** `username` when absent. */
  readonly sort?: "username" | "created";
}

/** An organisation that nobody else owns. */
export interface OwnedAlone {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** The changes an administrator makes to people. Each commits with its audit record (principle P2). */
export interface UserDirectory {
  /** Whoever goes on to the next page misses nobody who stays as they are, and meets nobody twice. */
  list(request: UserListRequest): Promise<Page<User & Revised>>;
  /** How many these are. */
  count(filter: UserFilter): Promise<number>;
  /**
   * By id, or by username or email address, whatever the case. An id comes first: nobody chooses theirs, so nobody can call
   * themselves as another is found.
   */
  find(name: string): Promise<(User & Revised) | undefined>;
  /**
   * Replaces everything but id and creation time. Suspending ends, as {@link signOut} does, what an activation later does not
   * bring back. A person who already is as asked stays untouched, whatever the revision.
   *
   * @param expected - the revision the caller read. Of concurrent callers with one revision exactly one is not told of a
   *   conflict.
   */
  update(
    user: User,
    expected: number,
    by: Attribution,
  ): Promise<"updated" | "unknown" | "username-taken" | "email-taken" | "last-admin" | Conflict>;
  /** Sets a new password and signs the user out as {@link signOut} does, in one transaction. */
  setPassword(userId: string, passwordHash: string, by: Attribution): Promise<"set" | "unknown">;
  /**
   * Ends for good every session of the user and all that was opened in one: token families, access tokens, and codes and
   * sign-ins on their way. What they allowed apps stays, for the next sign-in.
   */
  signOut(userId: string, by: Attribution): Promise<"signed-out" | "unknown">;
  /**
   * Deletes the user with sessions, grants, families, memberships and what they installed for themselves in one transaction; apps
   * that had a grant of theirs are asked to erase what they know. The last active admin stays, and who alone owns an organisation
   * until somebody says what becomes of it: gets another owner, or is deleted. `expected` as in {@link update}.
   */
  delete(
    userId: string,
    expected: number,
    by: Attribution,
  ): Promise<
    | "deleted"
    | "unknown"
    | "last-admin"
    | { readonly outcome: "sole-owner"; readonly organisations: readonly OwnedAlone[] }
    | Conflict
  >;
}
