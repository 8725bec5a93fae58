import type { Entropy, Hashing } from "@grantway/protocol";
import type { Accounts, CreationOutcome, NewAccount } from "./accounts.ts";
import type { ByThemselves } from "./ports/sessions.ts";
import type { Users } from "./ports/users.ts";

/*
 * The one-time set-up: while nobody has an account, whoever can read the server's log can make the first
 * administrator. The token lives in the log and, as a hash, in this process's memory: it is good until somebody has an
 * account, or until a restart makes a new one.
 */

/** The one-time set-up. */
export interface FirstAdministrator {
  /** The token of the set-up link, when nobody has an account; replaces the one before. */
  offer(): Promise<string | undefined>;
  /** Whether the set-up page may be shown for this token. */
  accepts(token: string): Promise<boolean>;
  /** Makes the administrator. `refused`: the token is not the one that was offered, or was used. */
  setUp(
    token: string,
    account: NewAccount & { readonly password: string },
    by: ByThemselves,
  ): Promise<CreationOutcome | { readonly outcome: "refused" }>;
}

/** What the set-up needs. */
export interface FirstAdministratorDependencies {
  readonly users: Users;
  readonly accounts: Accounts;
  readonly hashing: Hashing;
  readonly entropy: Entropy;
}

/** {@link FirstAdministrator} of this process. */
export function createFirstAdministrator(dependencies: FirstAdministratorDependencies): FirstAdministrator {
  const { users, accounts, hashing, entropy } = dependencies;
  let offered: string | undefined;

  // Comparing digests: how long it takes tells nothing about the token.
  const isOffered = (token: string) => offered !== undefined && hashing.sha256(token) === offered;

  return {
    async offer() {
      offered = undefined;
      if (await users.any()) return undefined;
      const token = entropy.secret();
      offered = hashing.sha256(token);
      return token;
    },

    async accepts(token) {
      return isOffered(token) && !(await users.any());
    },

    async setUp(token, account, by) {
      if (!isOffered(token)) return { outcome: "refused" };
      const created = await accounts.createFirst(account, by);
      // A typing mistake leaves the token good; an account, anybody's, ends it.
      if (created.outcome === "created" || created.outcome === "not-first") offered = undefined;
      return created;
    },
  };
}
