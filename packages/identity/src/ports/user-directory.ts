import type { Attribution, Page, PageRequest } from "@grantway/protocol";
import type { User } from "./users.ts";

/** The changes an administrator makes to people. Each commits with its audit record (principle P2). */
export interface UserDirectory {
  /** By username. `search` matches a part of username, email or name, whatever the case. */
  list(request: PageRequest & { readonly search?: string }): Promise<Page<User>>;
  /**
   * Replaces everything but id and creation time. Suspending ends, as {@link signOut} does, what an activation later does not
   * bring back.
   */
  update(
    user: User,
    by: Attribution,
  ): Promise<"updated" | "unknown" | "username-taken" | "email-taken" | "last-admin">;
  /** Sets a new password and signs the user out as {@link signOut} does, in one transaction. */
  setPassword(userId: string, passwordHash: string, by: Attribution): Promise<"set" | "unknown">;
  /**
   * Ends for good every session of the user and all that was opened in one: token families, access tokens, and codes and
   * sign-ins on their way. What they allowed apps stays, for the next sign-in.
   */
  signOut(userId: string, by: Attribution): Promise<"signed-out" | "unknown">;
  /** Deletes the user with sessions, grants and families in one transaction. The last active admin stays. */
  delete(userId: string, by: Attribution): Promise<"deleted" | "unknown" | "last-admin">;
}
