import type { User, UserDirectory } from "@grantway/identity";
import type { Attribution, Revised } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { readRevisedUser, revisedUserColumns, userCells } from "../rows/user-row.ts";
import { changesBetween, isNothing } from "./changes.ts";
import { disown } from "./client-owner.ts";
import { conflict } from "./conflict.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { lock } from "./lock.ts";
import { takenLogin } from "./logins.ts";
import { tellOfUser } from "./logout-notices.ts";
import { endAll, setNewPassword } from "./new-password.ts";
import { forgetPerson, ownedAlone } from "./platform/forget-person.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";
import { countUsers, listUsers } from "./user-list.ts";

const selected = `SELECT ${revisedUserColumns("u")} FROM users u`;

const sql = statements("user-directory", {
  find: `${selected} WHERE u.id = $name OR u.username_key = $login OR u.email_key = $login
    ORDER BY CASE WHEN u.id = $name THEN 0 ELSE 1 END LIMIT 1`,
  // Those who are about to name this person wait, and then find them changed or gone.
  lock: (d) => `${selected} WHERE u.id = $id ${d.forUpdate("u")}`,
  admins: "SELECT id FROM users WHERE role = 'admin' AND status = 'active' LIMIT 2",
  update: `UPDATE users SET username = $username, username_key = $username_key, email = $email, email_key = $email_key,
      email_verified = $email_verified, name = $name, name_key = $name_key, role = $role, groups = $groups,
      status = $status, updated_at = $updated_at, revision = $revision
    WHERE id = $id`,
  deleteFamilies:
    "DELETE FROM token_families WHERE grant_id IN (SELECT id FROM grants WHERE user_id = $user OR member_id = $user)",
  deleteGrants: "DELETE FROM grants WHERE user_id = $user",
  deleteSessions: "DELETE FROM sessions WHERE user_id = $user",
  deletePassword: "DELETE FROM passwords WHERE user_id = $user",
  deleteUser: "DELETE FROM users WHERE id = $user",
});

type Registered = User & Revised;

function* find(name: string): Decision<Registered | undefined> {
  return readRevisedUser(yield* one(sql.find, { name, login: foldCase(name) }));
}

function* update(
  user: User,
  expected: number,
  by: Attribution,
): Decision<Awaited<ReturnType<UserDirectory["update"]>>> {
  yield* lock("people");
  const before = yield* locked(user.id);
  if (before === undefined) return "unknown";
  const { createdAt: _, updatedAt: __, ...members } = user;
  const changes = changesBetween(before, members);
  if (isNothing(changes)) return "updated";
  if (before.revision !== expected) return yield* conflict(targetOf(user.id), before.revision, expected);
  const taken = yield* takenLogin(user, user.id);
  if (taken !== undefined) return taken;
  const staysAdmin = user.role === "admin" && user.status === "active";
  if (!staysAdmin && (yield* isLastAdmin(user.id))) return "last-admin";
  const revision = expected + 1;
  yield* one(sql.update, { ...userCells(user), revision });
  if (user.status === "suspended" && before.status !== "suspended") yield* endAll(user.id, by.at);
  yield* record(by, { action: "user.updated", target: targetOf(user.id), revision, changes });
  return "updated";
}

function* setPassword(userId: string, passwordHash: string, by: Attribution): Decision<"set" | "unknown"> {
  if ((yield* locked(userId)) === undefined) return "unknown";
  yield* setNewPassword(userId, passwordHash, by.at);
  yield* record(by, { action: "user.password-set", target: targetOf(userId) });
  return "set";
}

function* signOut(userId: string, by: Attribution): Decision<"signed-out" | "unknown"> {
  if ((yield* locked(userId)) === undefined) return "unknown";
  yield* endAll(userId, by.at);
  yield* record(by, { action: "user.signed-out", target: targetOf(userId) });
  return "signed-out";
}

function* remove(
  userId: string,
  expected: number,
  by: Attribution,
): Decision<Awaited<ReturnType<UserDirectory["delete"]>>> {
  yield* lock("people");
  const before = yield* locked(userId);
  if (before === undefined) return "unknown";
  if (before.revision !== expected) return yield* conflict(targetOf(userId), before.revision, expected);
  if (yield* isLastAdmin(userId)) return "last-admin";
  const organisations = yield* ownedAlone(userId);
  if (organisations.length > 0) return { outcome: "sole-owner", organisations };
  yield* one(sql.deleteFamilies, { user: userId });
  yield* one(sql.deleteGrants, { user: userId });
  yield* one(sql.deleteSessions, { user: userId });
  yield* tellOfUser(userId, by.at);
  yield* one(sql.deletePassword, { user: userId });
  yield* disown(userId, by);
  yield* forgetPerson(userId, by);
  yield* one(sql.deleteUser, { user: userId });
  yield* record(by, { action: "user.deleted", target: targetOf(userId), revision: expected + 1 });
  return "deleted";
}

function* locked(userId: string): Decision<Registered | undefined> {
  return readRevisedUser(yield* one(sql.lock, { id: userId }));
}

/** Right only under the lock on people. */
function* isLastAdmin(userId: string): Decision<boolean> {
  const active = yield* rows(sql.admins);
  return active.length === 1 && active[0]?.[0] === userId;
}

function targetOf(userId: string): string {
  return `user:${userId}`;
}

/** {@link UserDirectory}. */
export const userDirectory = {
  reads: { list: listUsers, count: countUsers, find },
  writes: { update, setPassword, signOut, delete: remove },
} satisfies PortDecisions<UserDirectory>;
