import type { DatabaseSync } from "node:sqlite";
import type { User, UserDirectory } from "@grantway/identity";
import type { Attribution } from "@grantway/protocol";
import { foldCase } from "../fold-case.ts";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { readUser, userCells, userColumns } from "../rows/user-row.ts";
import { createAudit } from "./audit.ts";
import { createLoginCheck } from "./logins.ts";
import { change, namedChange, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The writes of {@link UserDirectory}, in the writer's thread. */
export function userDirectoryCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const takenBy = createLoginCheck(db);
  const statusOf = query(db, "SELECT status FROM users WHERE id = ?");
  const admins = query(db, "SELECT id FROM users WHERE role = 'admin' AND status = 'active' LIMIT 2");
  const update = namedChange(
    db,
    `UPDATE users SET username = $username, username_key = $username_key, email = $email, email_key = $email_key,
       email_verified = $email_verified, name = $name, name_key = $name_key, role = $role, groups = $groups,
       status = $status, updated_at = $updated_at
     WHERE id = $id`,
  );
  const setPassword = change(
    db,
    "INSERT INTO passwords (user_id, hash) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash",
  );
  const nextEpoch = change(db, "UPDATE users SET epoch = epoch + 1 WHERE id = ?");
  const removeSessions = change(db, "DELETE FROM sessions WHERE user_id = ?");
  const deletions = [
    "DELETE FROM token_families WHERE grant_id IN (SELECT id FROM grants WHERE user_id = ?)",
    "DELETE FROM grants WHERE user_id = ?",
    "DELETE FROM sessions WHERE user_id = ?",
    "DELETE FROM passwords WHERE user_id = ?",
    "DELETE FROM users WHERE id = ?",
  ].map((sql) => change(db, sql));

  function exists(userId: string): boolean {
    return statusOf.one(userId) !== undefined;
  }

  /** What the sessions opened names the epoch before, so it is over with it. */
  function endAll(userId: string): void {
    nextEpoch(userId);
    removeSessions(userId);
  }

  function isLastAdmin(userId: string): boolean {
    const active = admins.all();
    return active.length === 1 && active[0]?.[0] === userId;
  }

  return {
    updateUser(
      user: User,
      by: Attribution,
    ): "updated" | "unknown" | "username-taken" | "email-taken" | "last-admin" {
      const before = statusOf.one(user.id)?.[0];
      if (before === undefined) return "unknown";
      const taken = takenBy(user, user.id);
      if (taken !== undefined) return taken;
      const staysAdmin = user.role === "admin" && user.status === "active";
      if (!staysAdmin && isLastAdmin(user.id)) return "last-admin";
      const cells = userCells(user);
      update({ ...cells, email_verified: Number(cells.email_verified) });
      if (user.status === "suspended" && before !== "suspended") endAll(user.id);
      audit(by, "user.updated", `user:${user.id}`, `${user.role} ${user.status}`);
      return "updated";
    },
    setUserPassword(userId: string, passwordHash: string, by: Attribution): "set" | "unknown" {
      if (!exists(userId)) return "unknown";
      setPassword(userId, passwordHash);
      endAll(userId);
      audit(by, "user.password-set", `user:${userId}`);
      return "set";
    },
    signUserOut(userId: string, by: Attribution): "signed-out" | "unknown" {
      if (!exists(userId)) return "unknown";
      endAll(userId);
      audit(by, "user.signed-out", `user:${userId}`);
      return "signed-out";
    },

    deleteUser(userId: string, by: Attribution): "deleted" | "unknown" | "last-admin" {
      if (!exists(userId)) return "unknown";
      if (isLastAdmin(userId)) return "last-admin";
      for (const remove of deletions) remove(userId);
      audit(by, "user.deleted", `user:${userId}`);
      return "deleted";
    },
  };
}

/** {@link UserDirectory} in SQLite. */
export function createUserDirectory({
  reader,
  writer,
}: {
  reader: DatabaseSync;
  writer: Writer;
}): UserDirectory {
  const run = commandsOf<ReturnType<typeof userDirectoryCommands>>(writer, "userDirectory");
  const list = query(
    reader,
    `SELECT ${select("u", userColumns)} FROM users u
     WHERE u.username_key > ?1
       AND (instr(u.username_key, ?2) > 0 OR instr(u.email_key, ?2) > 0 OR instr(u.name_key, ?2) > 0)
     ORDER BY u.username_key LIMIT ?3`,
  );
  return {
    async list(request) {
      const limit = pageLimit(request);
      const [start = ""] = pageStart(request, 1);
      const rows = list.all(start, foldCase(request.search ?? ""), limit + 1);
      const users = rows.map((row) => readUser(row)).filter((user) => user !== undefined);
      return toPage(users, limit, (user) => [foldCase(user.username)]);
    },
    update: (user, by) => run("updateUser", user, by),
    setPassword: (userId, hash, by) => run("setUserPassword", userId, hash, by),
    signOut: (userId, by) => run("signUserOut", userId, by),
    delete: (userId, by) => run("deleteUser", userId, by),
  };
}
