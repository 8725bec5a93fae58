import type { Attribution, Problem } from "@grantway/protocol";
import type { Accounts } from "./accounts.ts";
import { changeUser } from "./change-user.ts";
import { findById } from "./find-by-id.ts";
import type { UserDirectory } from "./ports/user-directory.ts";
import { profileProblems } from "./user-rules.ts";

/*
 * What people do with their own account, whatever their role. Username and email address are how apps know a person, so an
 * administrator changes those.
 */

/** What came of a change to one's own account. */
export type OwnChange =
  | { readonly outcome: "changed" }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  /** The account is gone. */
  | { readonly outcome: "unknown" }
  /** Too much is going on; nothing was changed. */
  | { readonly outcome: "busy" };

/** Changes that need no permission but to be that person. */
export interface OwnAccount {
  /** Sets the name that pages and apps show. What an administrator changes of the person at the same moment stays. */
  rename(userId: string, name: string, by: Attribution): Promise<OwnChange>;
  /**
   * Sets a new password for somebody who has just proved the one before. Ends every session of theirs, this one too, and what
   * was opened in one.
   */
  setPassword(userId: string, password: string, by: Attribution): Promise<OwnChange>;
}

/** Others edit people by hand, so that somebody who loses so many races in a row meets a machine. */
const mostTries = 5;

/** {@link OwnAccount} over stored people. */
export function createOwnAccount({
  accounts,
  userDirectory,
}: {
  readonly accounts: Pick<Accounts, "preparePassword">;
  readonly userDirectory: Pick<UserDirectory, "find" | "update" | "setPassword">;
}): OwnAccount {
  return {
    async rename(userId, name, by) {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const before = await findById(userDirectory, userId);
        if (before === undefined) return { outcome: "unknown" };
        const { revision, ...person } = before;
        const after = changeUser(person, { name }, by.at);
        const problems = profileProblems(after).filter(({ path }) => path[0] === "name");
        if (problems.length > 0) return { outcome: "invalid", problems };
        const outcome = await userDirectory.update(after, revision, by);
        if (outcome === "updated") return { outcome: "changed" };
        if (outcome === "unknown") return { outcome };
      }
      return { outcome: "busy" };
    },

    async setPassword(userId, password, by) {
      const user = await findById(userDirectory, userId);
      if (user === undefined) return { outcome: "unknown" };
      const prepared = await accounts.preparePassword(password, user);
      if (prepared.outcome !== "hashed") return prepared;
      const outcome = await userDirectory.setPassword(userId, prepared.hash, by);
      return { outcome: outcome === "set" ? "changed" : "unknown" };
    },
  };
}
