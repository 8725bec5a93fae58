import type { DatabaseSync } from "node:sqlite";
import type { User, Users } from "@grantway/identity";
import type { Attribution } from "@grantway/protocol";
import { foldCase } from "../fold-case.ts";
import { select } from "../rows/cells.ts";
import { readSubject, readUser, userCells, userColumns } from "../rows/user-row.ts";
import { createAudit } from "./audit.ts";
import { createLoginCheck } from "./logins.ts";
import { change, namedChange, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The writes of {@link Users}, in the writer's thread. */
export function userCommands(db: DatabaseSync) {
  const audit = createAudit(db);
  const takenBy = createLoginCheck(db);
  const any = query(db, "SELECT 1 FROM users LIMIT 1");
  const insert = namedChange(
    db,
    `INSERT INTO users (id, username, username_key, email, email_key, email_verified, name, name_key, role, groups,
       status, created_at, updated_at)
     VALUES ($id, $username, $username_key, $email, $email_key, $email_verified, $name, $name_key, $role, $groups,
       $status, $created_at, $updated_at)`,
  );
  const insertPassword = change(db, "INSERT INTO passwords (user_id, hash) VALUES (?, ?)");
  const rehash = change(db, "UPDATE passwords SET hash = ? WHERE user_id = ? AND hash = ?");

  function insertUser(user: User, passwordHash: string | undefined, by: Attribution): void {
    const cells = userCells(user);
    insert({ ...cells, email_verified: Number(cells.email_verified), created_at: user.createdAt });
    if (passwordHash !== undefined) insertPassword(user.id, passwordHash);
    audit(by, "user.created", `user:${user.id}`, user.role);
  }

  return {
    createUser(
      user: User,
      passwordHash: string | undefined,
      by: Attribution,
    ): "created" | "username-taken" | "email-taken" {
      const taken = takenBy(user);
      if (taken !== undefined) return taken;
      insertUser(user, passwordHash, by);
      return "created";
    },
    createFirstUser(user: User, passwordHash: string): "created" | "not-first" {
      if (any.one() !== undefined) return "not-first";
      insertUser(user, passwordHash, { actor: `user:${user.id}`, at: user.createdAt });
      return "created";
    },
    rehashPassword(userId: string, was: string, now: string): void {
      rehash(now, userId, was);
    },
  };
}

/** {@link Users} in SQLite. */
export function createUsers({ reader, writer }: { reader: DatabaseSync; writer: Writer }): Users {
  const run = commandsOf<ReturnType<typeof userCommands>>(writer, "users");
  const find = query(reader, `SELECT ${select("u", userColumns)} FROM users u WHERE u.id = ?`);
  const findByLogin = query(
    reader,
    `SELECT ${select("u", userColumns)}, p.hash FROM users u LEFT JOIN passwords p ON p.user_id = u.id
     WHERE u.username_key = ?1 OR u.email_key = ?1`,
  );
  const any = query(reader, "SELECT 1 FROM users LIMIT 1");
  // PHC strings of Argon2: the parameters end at the first `$` after `$argon2id$v=19$`.
  const hashKinds = query(
    reader,
    "SELECT min(hash) FROM passwords GROUP BY substr(hash, 1, 15 + instr(substr(hash, 16), '$'))",
  );
  return {
    async find(userId) {
      const row = find.one(userId);
      return row && readUser(row);
    },
    async findByLogin(login) {
      const row = findByLogin.one(foldCase(login));
      const user = row && readUser(row);
      if (row === undefined || user === undefined) return undefined;
      return {
        user,
        passwordHash: (row[userColumns.length] as string | null) ?? undefined,
        epoch: readSubject(row)?.epoch ?? 0,
      };
    },
    any: async () => any.one() !== undefined,
    create: (user, passwordHash) =>
      run("createUser", user, passwordHash, { actor: "system", at: user.createdAt }),
    createFirst: (user, passwordHash) => run("createFirstUser", user, passwordHash),
    hashKinds: async () => hashKinds.all().map(([hash]) => String(hash)),
    rehash: (userId, was, now) => run("rehashPassword", userId, was, now),
  };
}
