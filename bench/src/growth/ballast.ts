import { DatabaseSync } from "node:sqlite";
import { setup } from "../servers/server.ts";
import { momentOf, timeOrderedId } from "./time-ordered-id.ts";

/*
 * Fills a database with people and grants, straight into its tables: a million consents through the pages would take
 * hours. It is the only part of the bench that knows the schema of packages/storage/src/migrations. The server does not
 * run meanwhile.
 *
 * The rows the load asks for must not be next to each other at the end of their tables, where every index is warm. So
 * people who sign in are taken from all over the table, and the families of the rest are given ids between those of the
 * families that will be asked for.
 */

const scopes = JSON.stringify(setup.scope.split(" "));
const methods = JSON.stringify(["pwd"]);
const month = 30 * 24 * 60 * 60 * 1000;

/**
 * Adds `count` people who each granted the app its scopes, and gives the password of `owner` to `able` of them, evenly
 * spread. Returns the usernames of those.
 */
export function addPeople(
  database: string,
  { count, able, owner }: { readonly count: number; readonly able: number; readonly owner: string },
): readonly string[] {
  const start = Date.now() - month;
  return inTransaction(database, (db) => {
    const { hash } = db
      .prepare("SELECT hash FROM passwords p JOIN users u ON u.id = p.user_id WHERE u.username = ?")
      .get(owner) as { hash: string };
    const user = db.prepare(
      `INSERT INTO users (id, username, username_key, email, email_key, email_verified, name, name_key, role, groups,
         status, created_at, updated_at)
       VALUES (:id, :username, :username, :email, :email, 1, :username, :username, 'user', '[]', 'active', :at, :at)`,
    );
    const grant = db.prepare(
      `INSERT INTO grants (id, user_id, client_id, scopes, status, consented_at)
       VALUES (?, ?, ?, ?, 'active', ?)`,
    );
    const password = db.prepare("INSERT INTO passwords (user_id, hash) VALUES (?, ?)");
    const every = Math.floor(count / able);
    const names: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const at = start + Math.floor((index * month) / count);
      const id = timeOrderedId(at);
      const username = `person-${index}`;
      user.run({ id, username, email: `${username}@bench.example`, at });
      grant.run(timeOrderedId(at), id, setup.app.id, scopes, at);
      if (index % every !== 0 || names.length === able) continue;
      password.run(id, hash);
      names.push(username);
    }
    return names;
  });
}

/** Adds families, one for every grant until there are `count`, with ids between the oldest and newest existing one. */
export function addFamilies(database: string, count: number): void {
  inTransaction(database, (db) => {
    const { first, last, present } = db
      .prepare("SELECT min(id) AS first, max(id) AS last, count(*) AS present FROM token_families")
      .get() as { first: string; last: string; present: number };
    const [from, to] = [momentOf(first), momentOf(last)];
    const missing = count - present;
    const family = db.prepare(
      `INSERT INTO token_families (id, grant_id, client_id, user_id, scopes, authenticated_at, methods, generation,
         rotated_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 3, ?, ?)`,
    );
    const grants = db.prepare("SELECT id, user_id FROM grants ORDER BY id LIMIT ?");
    let index = 0;
    for (const row of grants.iterate(missing)) {
      const { id, user_id: userId } = row as { id: string; user_id: string };
      const at = from + Math.floor(((to - from) * index) / missing);
      family.run(timeOrderedId(at), id, setup.app.id, userId, scopes, at, methods, at, at + month);
      index += 1;
    }
  });
}

/** How many bytes the database takes on disk once its log was moved into it. */
export function bytesOf(database: string): number {
  const db = new DatabaseSync(database, { timeout: 10_000 });
  try {
    const { busy } = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { busy: number };
    if (busy !== 0) throw new Error("the log could not be moved into the database: it is in use");
    const { bytes } = db
      .prepare("SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()")
      .get() as { bytes: number };
    return bytes;
  } finally {
    db.close();
  }
}

function inTransaction<T>(database: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(database, { timeout: 10_000 });
  try {
    db.exec("BEGIN IMMEDIATE");
    const result = work(db);
    db.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    return result;
  } finally {
    db.close();
  }
}
