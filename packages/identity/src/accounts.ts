import type { Attribution, Entropy, Instant, Problem, UsedId } from "@grantway/protocol";
import { normalisePassword, passwordProblems } from "./password-policy.ts";
import type { CheckedFor, PasswordHasher } from "./ports/password-hasher.ts";
import type { ByThemselves } from "./ports/sessions.ts";
import type { User, Users } from "./ports/users.ts";
import type { Role } from "./roles/roles.ts";
import { normaliseProfile, profileProblems } from "./user-rules.ts";

/** An account to be made. */
export interface NewAccount {
  readonly username: string;
  readonly email: string;
  /** The username when absent. */
  readonly name?: string | undefined;
  readonly emailVerified?: boolean | undefined;
  readonly role?: Role | undefined;
  readonly groups?: readonly string[] | undefined;
  /** Absent for a person who cannot sign in with a password yet. */
  readonly password?: string | undefined;
}

/** What came of it; `not-first` only where the first account was asked for. */
export type CreationOutcome =
  | { readonly outcome: "created"; readonly user: User }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  | { readonly outcome: "username-taken" | "email-taken" | "not-first" | "busy" };

/** What came of preparing a new password. */
export type NewPassword =
  | { readonly outcome: "hashed"; readonly hash: string }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  | { readonly outcome: "busy" };

/** Makes accounts by the rules. */
export interface Accounts {
  create(account: NewAccount, by: Attribution): Promise<CreationOutcome>;
  /** Makes the first administrator, while nobody has an account. Who did it is the new person, unless somebody is named. */
  createFirst(
    account: NewAccount & { readonly password: string },
    by: ByThemselves & Partial<Attribution>,
  ): Promise<CreationOutcome>;
  /** Everything that is wrong with an account to be made, before anything is done for it. */
  problems(account: NewAccount): readonly Problem[];
  /** Makes the account of somebody who asks for it, whose own deed it is; their password is hashed in the turn of whom `of` names. */
  createOwn(
    account: NewAccount & { readonly password: string },
    by: ByThemselves,
    of: CheckedFor,
  ): Promise<CreationOutcome>;
  /** As {@link createOwn}, of somebody whose email address is proven to be theirs: what proved it is used up with the account. */
  createProven(
    account: NewAccount & { readonly password: string },
    by: ByThemselves,
    of: CheckedFor,
    proof: UsedId,
  ): Promise<CreationOutcome | { readonly outcome: "spent" }>;
  /** Checks and hashes a new password for an account there is. */
  preparePassword(password: string, owner: Pick<User, "username" | "email">): Promise<NewPassword>;
}

/** What making accounts needs. */
export interface AccountsDependencies {
  readonly users: Users;
  readonly hasher: PasswordHasher;
  readonly entropy: Entropy;
}

/** {@link Accounts} over stored users. */
export function createAccounts({ users, hasher, entropy }: AccountsDependencies): Accounts {
  async function preparePassword(
    password: string,
    owner: Pick<User, "username" | "email">,
  ): Promise<NewPassword> {
    const problems = passwordProblems(password, owner);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const made = await hasher.hash(normalisePassword(password));
    return made === "busy" ? { outcome: "busy" } : { outcome: "hashed", hash: made.hash };
  }

  function draft(account: NewAccount, now: Instant): User {
    const { username, email, name = username, groups = [] } = account;
    return {
      ...normaliseProfile({ username, email, name, groups }),
      id: entropy.id(),
      emailVerified: account.emailVerified ?? false,
      role: account.role ?? "user",
      status: "active",
      createdAt: now,
      updatedAt: now,
    };
  }

  /** Everything that is wrong, or the user and the hash to store. */
  async function prepare(account: NewAccount, now: Instant, of?: CheckedFor) {
    const user = draft(account, now);
    const { password } = account;
    const problems = problemsOf(user, password);
    if (problems.length > 0) return { outcome: "invalid", problems } as const;
    const made =
      password === undefined ? { hash: undefined } : await hasher.hash(normalisePassword(password), of);
    return made === "busy"
      ? ({ outcome: "busy" } as const)
      : { outcome: "ready" as const, user, hash: made.hash };
  }

  async function store(
    account: NewAccount,
    by: ByThemselves & Partial<Attribution>,
    of?: CheckedFor,
  ): Promise<CreationOutcome> {
    const prepared = await prepare(account, by.at, of);
    if (prepared.outcome !== "ready") return prepared;
    const { user, hash } = prepared;
    const outcome = await users.create(user, hash, { actor: `user:${user.id}`, ...by });
    return outcome === "created" ? { outcome, user } : { outcome };
  }

  return {
    preparePassword,
    problems: (account) => problemsOf(draft(account, 0), account.password),
    create: (account, by) => store(account, by),
    createOwn: store,

    async createProven(account, by, of, proof) {
      const prepared = await prepare({ ...account, emailVerified: true }, by.at, of);
      if (prepared.outcome !== "ready") return prepared;
      const { user, hash = "" } = prepared;
      const outcome = await users.createProven(user, hash, { actor: `user:${user.id}`, ...by }, proof);
      return outcome === "created" ? { outcome, user } : { outcome };
    },

    async createFirst(account, by) {
      const prepared = await prepare({ ...account, role: "admin" }, by.at);
      if (prepared.outcome !== "ready") return prepared;
      const { user, hash = "" } = prepared;
      const outcome = await users.createFirst(user, hash, { actor: `user:${user.id}`, ...by });
      return outcome === "created" ? { outcome, user } : { outcome };
    },
  };
}

function problemsOf(user: User, password: string | undefined): readonly Problem[] {
  return [...profileProblems(user), ...(password === undefined ? [] : passwordProblems(password, user))];
}
