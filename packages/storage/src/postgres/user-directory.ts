import type { UserDirectory } from "@grantway/identity";
import { foldCase } from "../fold-case.ts";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { readUser, userCells, userColumns } from "../rows/user-row.ts";
import { audit } from "./audit.ts";
import type { Database, Queries, Statement } from "./database.ts";
import { locks } from "../decisions/lock.ts";
import { takeLock } from "./locks.ts";
import { takenLogin } from "./logins.ts";

const statements = {
  list: {
    name: "user-directory.list",
    text: `SELECT ${select("u", userColumns)} FROM users u
      WHERE u.username_key > $1
        AND (strpos(u.username_key, $2) > 0 OR strpos(u.email_key, $2) > 0 OR strpos(u.name_key, $2) > 0)
      ORDER BY u.username_key LIMIT $3`,
  },
  // Those who are about to name this person wait, and then find them gone.
  lock: { name: "user-directory.lock", text: "SELECT status FROM users WHERE id = $1 FOR UPDATE" },
  admins: {
    name: "user-directory.admins",
    text: "SELECT id FROM users WHERE role = 'admin' AND status = 'active' LIMIT 2",
  },
  update: {
    name: "user-directory.update",
    text: `UPDATE users SET username = $2, username_key = $3, email = $4, email_key = $5, email_verified = $6, name = $7,
        name_key = $8, role = $9, groups = $10, status = $11, updated_at = $12
      WHERE id = $1`,
  },
  setPassword: {
    name: "user-directory.set-password",
    text: `INSERT INTO passwords (user_id, hash) VALUES ($1, $2)
      ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash`,
  },
  nextEpoch: {
    name: "user-directory.next-epoch",
    text: "UPDATE users SET epoch = epoch + 1 WHERE id = $1",
  },
  deleteFamilies: {
    name: "user-directory.delete-families",
    text: "DELETE FROM token_families WHERE grant_id IN (SELECT id FROM grants WHERE user_id = $1)",
  },
  deleteGrants: { name: "user-directory.delete-grants", text: "DELETE FROM grants WHERE user_id = $1" },
  deleteSessions: { name: "user-directory.delete-sessions", text: "DELETE FROM sessions WHERE user_id = $1" },
  deletePassword: {
    name: "user-directory.delete-password",
    text: "DELETE FROM passwords WHERE user_id = $1",
  },
  deleteUser: { name: "user-directory.delete", text: "DELETE FROM users WHERE id = $1" },
} as const satisfies Record<string, Statement>;

/** {@link UserDirectory} in PostgreSQL. Every change waits for the one before it: they are rare and judge the whole. */
export function createUserDirectory({ db }: { db: Database }): UserDirectory {
  return {
    async list(request) {
      const limit = pageLimit(request);
      const [start = ""] = pageStart(request, 1);
      const rows = await db.rows(statements.list, start, foldCase(request.search ?? ""), limit + 1);
      const users = rows.map((row) => readUser(row)).filter((user) => user !== undefined);
      return toPage(users, limit, (user) => [foldCase(user.username)]);
    },
    update: (user, by) =>
      db.transaction(async (queries) => {
        const before = await lock(queries, user.id);
        if (before === undefined) return "unknown";
        const taken = await takenLogin(queries, user, user.id);
        if (taken !== undefined) return taken;
        const staysAdmin = user.role === "admin" && user.status === "active";
        if (!staysAdmin && (await isLastAdmin(queries, user.id))) return "last-admin";
        await queries.one(statements.update, ...Object.values(userCells(user)));
        if (user.status === "suspended" && before !== "suspended") await endAll(queries, user.id);
        await audit(queries, by, "user.updated", `user:${user.id}`, `${user.role} ${user.status}`);
        return "updated";
      }),
    setPassword: (userId, passwordHash, by) =>
      db.transaction(async (queries) => {
        if ((await lock(queries, userId)) === undefined) return "unknown";
        await queries.one(statements.setPassword, userId, passwordHash);
        await endAll(queries, userId);
        await audit(queries, by, "user.password-set", `user:${userId}`);
        return "set";
      }),
    signOut: (userId, by) =>
      db.transaction(async (queries) => {
        if ((await lock(queries, userId)) === undefined) return "unknown";
        await endAll(queries, userId);
        await audit(queries, by, "user.signed-out", `user:${userId}`);
        return "signed-out";
      }),

    delete: (userId, by) =>
      db.transaction(async (queries) => {
        if ((await lock(queries, userId)) === undefined) return "unknown";
        if (await isLastAdmin(queries, userId)) return "last-admin";
        await queries.one(statements.deleteFamilies, userId);
        await queries.one(statements.deleteGrants, userId);
        await queries.one(statements.deleteSessions, userId);
        await queries.one(statements.deletePassword, userId);
        await queries.one(statements.deleteUser, userId);
        await audit(queries, by, "user.deleted", `user:${userId}`);
        return "deleted";
      }),
  };
}

/** Locks people and this person among them; their status, if they exist. */
async function lock(queries: Queries, userId: string): Promise<unknown> {
  await queries.one(takeLock, locks.people);
  return (await queries.one(statements.lock, userId))?.[0];
}

/** What the sessions opened names the epoch before, so it is over with it. */
async function endAll(queries: Queries, userId: string): Promise<void> {
  await queries.one(statements.nextEpoch, userId);
  await queries.one(statements.deleteSessions, userId);
}

async function isLastAdmin(queries: Queries, userId: string): Promise<boolean> {
  const active = await queries.rows(statements.admins);
  return active.length === 1 && active[0]?.[0] === userId;
}
