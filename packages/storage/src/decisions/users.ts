import type { User, Users } from "@grantway/identity";
import type { Attribution, UsedId } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { select } from "../rows/cells.ts";
import { readSubject, readUser, userCells, userColumns } from "../rows/user-row.ts";
import { changesBetween } from "./changes.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { lock } from "./lock.ts";
import { takenLogin } from "./logins.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const sql = statements("users", {
  find: `SELECT ${select("u", userColumns)} FROM users u WHERE u.id = $id`,
  findByLogin: `SELECT ${select("u", userColumns)}, p.hash FROM users u LEFT JOIN passwords p ON p.user_id = u.id
    WHERE u.username_key = $login OR u.email_key = $login`,
  any: "SELECT 1 FROM users LIMIT 1",
  insert: `INSERT INTO users (id, username, username_key, email, email_key, email_verified, name, name_key, role, groups,
      status, updated_at, created_at)
    VALUES ($id, $username, $username_key, $email, $email_key, $email_verified, $name, $name_key, $role, $groups,
      $status, $updated_at, $created_at)`,
  spend: `INSERT INTO used_ids (kind, id, forget_at) VALUES ($kind, $used, $forget_at)
    ON CONFLICT (kind, id) DO NOTHING RETURNING 1`,
  insertPassword: "INSERT INTO passwords (user_id, hash) VALUES ($user, $hash)",
  hashKinds: ({ name }) => `SELECT min(hash) FROM passwords GROUP BY ${kindOfHash[name]}`,
  rehash: "UPDATE passwords SET hash = $now WHERE user_id = $user AND hash = $was",
});

/** Of a PHC string of Argon2: what comes before the salt. */
const kindOfHash = {
  // The parameters end at the first `$` after `$argon2id$v=19$`.
  sqlite: "substr(hash, 1, 15 + instr(substr(hash, 16), '$'))",
  postgres: "split_part(hash, '$', 2), split_part(hash, '$', 4)",
} as const;

function* find(userId: string): Decision<User | undefined> {
  const row = yield* one(sql.find, { id: userId });
  return row && readUser(row);
}

function* findByLogin(login: string): Decision<Awaited<ReturnType<Users["findByLogin"]>>> {
  const row = yield* one(sql.findByLogin, { login: foldCase(login) });
  const user = row && readUser(row);
  if (row === undefined || user === undefined) return undefined;
  return {
    user,
    passwordHash: (row[userColumns.length] as string | null) ?? undefined,
    epoch: readSubject(row)?.epoch ?? 0,
  };
}

function* any(): Decision<boolean> {
  return (yield* one(sql.any)) !== undefined;
}

function* create(
  user: User,
  passwordHash: string | undefined,
  by: Attribution,
): Decision<"created" | "username-taken" | "email-taken"> {
  yield* lock("people");
  const taken = yield* takenLogin(user);
  if (taken !== undefined) return taken;
  yield* insert(user, passwordHash, by);
  return "created";
}

function* createProven(
  user: User,
  passwordHash: string,
  by: Attribution,
  { kind, id, until }: UsedId,
): Decision<"created" | "username-taken" | "email-taken" | "spent"> {
  yield* lock("people");
  const taken = yield* takenLogin(user);
  if (taken !== undefined) return taken;
  if ((yield* one(sql.spend, { kind, used: id, forget_at: until })) === undefined) return "spent";
  yield* insert(user, passwordHash, by);
  return "created";
}

function* createFirst(user: User, passwordHash: string, by: Attribution): Decision<"created" | "not-first"> {
  yield* lock("people");
  if (yield* any()) return "not-first";
  yield* insert(user, passwordHash, by);
  return "created";
}

function* insert(user: User, passwordHash: string | undefined, by: Attribution): Decision<void> {
  yield* one(sql.insert, { ...userCells(user), created_at: user.createdAt });
  if (passwordHash !== undefined) yield* one(sql.insertPassword, { user: user.id, hash: passwordHash });
  const { id, createdAt: _, updatedAt: __, ...members } = user;
  yield* record(by, {
    action: "user.created",
    target: `user:${id}`,
    revision: 1,
    changes: changesBetween(undefined, members),
  });
}

function* hashKinds(): Decision<readonly string[]> {
  return (yield* rows(sql.hashKinds)).map(([hash]) => String(hash));
}

function* rehash(userId: string, was: string, now: string): Decision<void> {
  yield* one(sql.rehash, { user: userId, was, now });
}

/** {@link Users}. */
export const users = {
  reads: { find, findByLogin, any, hashKinds },
  writes: { create, createProven, createFirst, rehash },
} satisfies PortDecisions<Users>;
