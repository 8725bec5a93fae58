import { operation, withTotal } from "@grantway/protocol/operation-rules";
import type { Conflict, Page, PersonConsequences, Problem, TotalRequest } from "@grantway/protocol";
import type { CreationOutcome, NewAccount } from "../accounts.ts";
import { changeUser, type UserChange } from "../change-user.ts";
import type { OwnedAlone, UserListRequest } from "../ports/user-directory.ts";
import { findById } from "../find-by-id.ts";
import { reaches } from "../roles/roles.ts";
import { profileProblems } from "../user-rules.ts";
import type { RegisteredUser, UserPorts } from "./user-ports.ts";

/*
 * Everywhere here `beyond-caller` says that the person may do, or would then be able to do, what the caller may not.
 */

/** Lists those who are asked for, page by page. */
export const listUsers = operation({
  name: "users.list",
  permission: "users:read",
  audit: "nothing",
  run: (
    { userDirectory }: UserPorts,
    request: UserListRequest & TotalRequest,
  ): Promise<Page<RegisteredUser>> => withTotal(userDirectory, request),
});

/** Shows one, by id, username or email address; `undefined` where there is none. */
export const showUser = operation({
  name: "users.show",
  permission: "users:read",
  audit: "nothing",
  run: (
    { userDirectory }: UserPorts,
    { name }: { readonly name: string },
  ): Promise<RegisteredUser | undefined> => userDirectory.find(name),
});

/** Makes an account. */
export const createUser = operation({
  name: "users.create",
  permission: "users:write",
  audit: "user.created",
  async run(
    { accounts, userDirectory }: UserPorts,
    account: NewAccount,
    by,
    held,
  ): Promise<
    | { readonly outcome: "created"; readonly user: RegisteredUser }
    | Exclude<CreationOutcome, { outcome: "created" }>
    | { readonly outcome: "beyond-caller" }
  > {
    if (!reaches(held, account.role ?? "user")) return { outcome: "beyond-caller" };
    const made = await accounts.create(account, by);
    if (made.outcome !== "created") return made;
    // As it was made, where somebody deleted it already.
    const user = (await findById(userDirectory, made.user.id)) ?? { ...made.user, revision: 1 };
    return { outcome: "created", user };
  },
});

/** Changes what is said and leaves the rest. Suspending ends all access, and an activation later brings nothing back. */
export const updateUser = operation({
  name: "users.update",
  permission: "users:write",
  audit: "user.updated",
  async run(
    { userDirectory }: UserPorts,
    { id, revision: expected, changes }: UserUpdate,
    by,
    held,
  ): Promise<
    | { readonly outcome: "updated"; readonly user: RegisteredUser }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: "unknown" | "username-taken" | "email-taken" | "last-admin" | "beyond-caller" }
    | Conflict
  > {
    const before = await findById(userDirectory, id);
    if (before === undefined) return { outcome: "unknown" };
    const { revision, ...person } = before;
    const after = changeUser(person, changes, by.at);
    if (![person, after].every(({ role }) => reaches(held, role))) return { outcome: "beyond-caller" };
    const problems = profileProblems(after);
    // Who read another revision is told what changed since, which may be all that is wrong.
    if (problems.length > 0 && revision === expected) return { outcome: "invalid", problems };
    const outcome = await userDirectory.update(after, expected, by);
    if (typeof outcome === "object") return outcome;
    if (outcome !== "updated") return { outcome };
    const user = await findById(userDirectory, id);
    return user === undefined ? { outcome: "unknown" } : { outcome, user };
  },
});

/** What is to be changed of a person, as they were read at this revision. */
export interface UserUpdate {
  readonly id: string;
  readonly revision: number;
  readonly changes: UserChange;
}

/** Sets a new password, which ends every session and what came out of one. */
export const setPassword = operation({
  name: "users.set-password",
  permission: "passwords:write",
  audit: "user.password-set",
  async run(
    { userDirectory, accounts }: UserPorts,
    { id, password }: { readonly id: string; readonly password: string },
    by,
    held,
  ): Promise<
    | { readonly outcome: "set" }
    | { readonly outcome: "unknown" | "busy" | "beyond-caller" }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  > {
    const user = await findById(userDirectory, id);
    if (user === undefined) return { outcome: "unknown" };
    if (!reaches(held, user.role)) return { outcome: "beyond-caller" };
    const prepared = await accounts.preparePassword(password, user);
    if (prepared.outcome !== "hashed") return prepared;
    return { outcome: await userDirectory.setPassword(user.id, prepared.hash, by) };
  },
});

/** Ends every session of the person and what came out of one. What they allowed apps stays. */
export const signOutUser = operation({
  name: "users.sign-out",
  permission: "sessions:write",
  audit: "user.signed-out",
  run: (
    { userDirectory }: UserPorts,
    { id }: { readonly id: string },
    by,
  ): Promise<"signed-out" | "unknown"> => userDirectory.signOut(id, by),
});

/**
 * Deletes the person, as they were read at this revision, with their sessions and everything they granted. `sole-owner`: nobody else
 * owns these organisations, so somebody has to say what becomes of them first.
 */
export const deleteUser = operation({
  name: "users.delete",
  permission: "users:write",
  audit: "user.deleted",
  async run(
    { userDirectory }: UserPorts,
    { id, revision }: { readonly id: string; readonly revision: number },
    by,
    held,
  ): Promise<
    | { readonly outcome: "deleted" }
    | { readonly outcome: "unknown" | "last-admin" | "beyond-caller" }
    | { readonly outcome: "sole-owner"; readonly organisations: readonly OwnedAlone[] }
    | Conflict
  > {
    const user = await findById(userDirectory, id);
    if (user === undefined) return { outcome: "unknown" };
    if (!reaches(held, user.role)) return { outcome: "beyond-caller" };
    const outcome = await userDirectory.delete(user.id, revision, by);
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

/** What ends with them, in numbers: when they are deleted, and but for grants when they are suspended. */
export const userConsequences = operation({
  name: "users.consequences",
  permission: "users:read",
  audit: "nothing",
  run: ({ consequences }: UserPorts, { id }: { readonly id: string }, by): Promise<PersonConsequences> =>
    consequences.ofPerson(id, by.at),
});
