import type { User, Users } from "@grantway/identity";
import type { Attribution } from "@grantway/protocol";
import { foldCase } from "../fold-case.ts";
import { select } from "../rows/cells.ts";
import { readSubject, readUser, userCells, userColumns } from "../rows/user-row.ts";
import { audit } from "./audit.ts";
import type { Database, Queries, Statement } from "./database.ts";
import { locks } from "../decisions/lock.ts";
import { takeLock } from "./locks.ts";
import { takenLogin } from "./logins.ts";

const statements = {
  find: {
    name: "users.find",
    text: `SELECT ${select("u", userColumns)} FROM users u WHERE u.id = $1`,
  },
  findByLogin: {
    name: "users.find-by-login",
    text: `SELECT ${select("u", userColumns)}, p.hash FROM users u LEFT JOIN passwords p ON p.user_id = u.id
      WHERE u.username_key = $1 OR u.email_key = $1`,
  },
  any: { name: "users.any", text: "SELECT 1 FROM users LIMIT 1" },
  insert: {
    name: "users.insert",
    text: `INSERT INTO users (id, username, username_key, email, email_key, email_verified, name, name_key, role, groups,
        status, updated_at, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
  },
  insertPassword: {
    name: "users.insert-password",
    text: "INSERT INTO passwords (user_id, hash) VALUES ($1, $2)",
  },
  // PHC strings: what comes before the salt.
  hashKinds: {
    name: "users.hash-kinds",
    text: "SELECT min(hash) FROM passwords GROUP BY split_part(hash, '$', 2), split_part(hash, '$', 4)",
  },
  rehash: { name: "users.rehash", text: "UPDATE passwords SET hash = $3 WHERE user_id = $1 AND hash = $2" },
} as const satisfies Record<string, Statement>;

/** {@link Users} in PostgreSQL. */
export function createUsers({ db }: { db: Database }): Users {
  return {
    async find(userId) {
      const row = await db.one(statements.find, userId);
      return row && readUser(row);
    },
    async findByLogin(login) {
      const row = await db.one(statements.findByLogin, foldCase(login));
      const user = row && readUser(row);
      if (row === undefined || user === undefined) return undefined;
      return {
        user,
        passwordHash: (row[userColumns.length] as string | null) ?? undefined,
        epoch: readSubject(row)?.epoch ?? 0,
      };
    },
    any: async () => (await db.one(statements.any)) !== undefined,
    create: (user, passwordHash) =>
      db.transaction(async (queries) => {
        await queries.one(takeLock, locks.people);
        const taken = await takenLogin(queries, user);
        if (taken !== undefined) return taken;
        await insertUser(queries, user, passwordHash, { actor: "system", at: user.createdAt });
        return "created";
      }),
    createFirst: (user, passwordHash) =>
      db.transaction(async (queries) => {
        await queries.one(takeLock, locks.people);
        if ((await queries.one(statements.any)) !== undefined) return "not-first";
        await insertUser(queries, user, passwordHash, { actor: `user:${user.id}`, at: user.createdAt });
        return "created";
      }),
    hashKinds: async () => (await db.rows(statements.hashKinds)).map(([hash]) => String(hash)),
    async rehash(userId, was, now) {
      await db.one(statements.rehash, userId, was, now);
    },
  };
}

async function insertUser(
  queries: Queries,
  user: User,
  passwordHash: string | undefined,
  by: Attribution,
): Promise<void> {
  await queries.one(statements.insert, ...Object.values(userCells(user)), user.createdAt);
  if (passwordHash !== undefined) await queries.one(statements.insertPassword, user.id, passwordHash);
  await audit(queries, by, "user.created", `user:${user.id}`, user.role);
}
