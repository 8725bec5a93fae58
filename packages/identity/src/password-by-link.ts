import type { Clock, Entropy, Hashing, Problem } from "@grantway/protocol";
import type { Accounts } from "./accounts.ts";
import type { PasswordLinks } from "./ports/password-links.ts";
import type { ByThemselves } from "./ports/sessions.ts";
import type { User } from "./ports/users.ts";

/*
 * A person sets their own password by a one-time link somebody gave them. The token of the link is 256 random bits, so a digest
 * keeps it as well as anything could, and whether there is a link cannot be guessed. Looking at the page spends nothing: mail
 * programs follow links before people do.
 */

/** What came of setting a password by a link. */
export type PasswordByLinkOutcome =
  | { readonly outcome: "set" }
  /** The link is over, or never was one. */
  | { readonly outcome: "refused" }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  | { readonly outcome: "busy" };

/** Passwords by link. */
export interface PasswordByLink {
  /** Whose password the link with this token sets now; nobody's when it is over or never was one. */
  find(token: string): Promise<User | undefined>;
  /** Sets it and ends the link, once; what is wrong with the password leaves the link good. */
  set(token: string, password: string, by: ByThemselves): Promise<PasswordByLinkOutcome>;
}

/** What it needs. */
export interface PasswordByLinkDependencies {
  readonly passwordLinks: Pick<PasswordLinks, "find" | "use">;
  readonly accounts: Pick<Accounts, "preparePassword">;
  readonly hashing: Pick<Hashing, "sha256">;
  readonly clock: Clock;
}

/** {@link PasswordByLink} over stored links. */
export function createPasswordByLink(dependencies: PasswordByLinkDependencies): PasswordByLink {
  const { passwordLinks, accounts, hashing, clock } = dependencies;
  const find = (token: string) => passwordLinks.find(hashing.sha256(token), clock());
  return {
    find,
    async set(token, password, by) {
      const user = await find(token);
      if (user === undefined) return { outcome: "refused" };
      const prepared = await accounts.preparePassword(password, user);
      if (prepared.outcome !== "hashed") return prepared;
      const outcome = await passwordLinks.use(hashing.sha256(token), prepared.hash, by);
      return { outcome: outcome === "set" ? outcome : "refused" };
    },
  };
}

/** A new token, which names its kind as our other secrets do, and what is kept of it. */
export function newPasswordLink({
  entropy,
  hashing,
}: {
  readonly entropy: Pick<Entropy, "secret">;
  readonly hashing: Pick<Hashing, "sha256">;
}): { readonly token: string; readonly tokenHash: string } {
  const token = `gwpl_${entropy.secret()}`;
  return { token, tokenHash: hashing.sha256(token) };
}
