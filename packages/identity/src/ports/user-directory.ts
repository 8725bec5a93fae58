import type { Attribution, Page, PageRequest } from "@grantway/protocol";
import type { User } from "./users.ts";

/** The changes an administrator makes to people. Each commits with its audit record (principle P2). */
export interface UserDirectory {
  /** By username. `search` matches a part of username, email or name, whatever the case. */
  list(request: PageRequest & { readonly search?: string }): Promise<Page<User>>;
  /** Replaces everything but id and creation time. Suspending or demoting takes effect on live tokens at once. */
  update(
    user: User,
    by: Attribution,
  ): Promise<"updated" | "unknown" | "username-taken" | "email-taken" | "last-admin">;
  /** Sets a new password and ends every session of the user, in one transaction. */
  setPassword(userId: string, passwordHash: string, by: Attribution): Promise<"set" | "unknown">;
  /** Deletes the user with sessions, grants and families in one transaction. The last active admin stays. */
  delete(userId: string, by: Attribution): Promise<"deleted" | "unknown" | "last-admin">;
}
