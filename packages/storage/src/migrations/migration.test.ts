import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { migrations } from "./all.ts";
import { pendingMigrations, readMigration } from "./migration.ts";

const three = [1, 2, 3].map((version) => ({ version, name: `step-${version}` }));

describe("the steps still to run", () => {
  it.each([
    [0, [1, 2, 3]],
    [2, [3]],
    [3, []],
  ])("at schema %i are %j", (version, pending) => {
    expect(pendingMigrations(three, version).map((step) => step.version)).toEqual(pending);
  });

  it("are refused to a database a newer version wrote", () => {
    expect(() => pendingMigrations(three, 4)).toThrow(
      "The database is at schema 4, newer than the 3 this version of Grantway knows",
    );
  });
});

describe("the steps there are", () => {
  it("are numbered without a gap and written for both databases", () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    for (const migration of migrations) {
      const both = (["sqlite", "postgres"] as const).map((dialect) => readMigration(migration, dialect));
      expect(both.join("\n")).toContain(";");
      // Where one database has nothing to do, its file says why.
      for (const sql of both) expect(sql).toMatch(/;|^-- /);
    }
  });

  it("make the same tables with the same columns in both", () => {
    /** How SQLite finds people by parts of their names, for which PostgreSQL has an index. */
    const onSqliteAlone = new Set(["user_gram_rows"]);
    const shape = (sql: string) =>
      // Where PostgreSQL changes a column, SQLite makes the table anew; the suite of both schemas compares what came of it.
      [...sql.matchAll(/CREATE TABLE (?!new_)(\w+) \(\n([\s\S]*?)\n\)/g)]
        .filter(([, table = ""]) => !onSqliteAlone.has(table))
        .map(([, table, body = ""]) => [
          table,
          [...body.matchAll(/^ {2}([a-z]\w*) /gm)].map(([, column]) => column),
        ]);
    for (const migration of migrations) {
      expect(shape(readMigration(migration, "postgres"))).toEqual(shape(readMigration(migration, "sqlite")));
    }
  });
});

describe("the step that makes the table of grants anew on SQLite", () => {
  const at = migrations.findIndex(({ name }) => name === "grant-subjects");

  it("keeps each grant as it was, and counts its changes as before", () => {
    const db = new DatabaseSync(":memory:");
    const run = (steps: typeof migrations) => {
      for (const step of steps) db.exec(readMigration(step, "sqlite"));
    };
    run(migrations.slice(0, at));
    db.exec(`
      INSERT INTO users (id, username, username_key, email, email_key, email_verified, name, name_key, role, groups, status,
        created_at, updated_at) VALUES ('u', 'ada', 'ada', 'a', 'a', 1, 'Ada', 'ada', 'user', '[]', 'active', 1, 1);
      INSERT INTO clients (id, name, name_key, type, status, authentication_method, redirect_uris, grant_types, scopes,
        first_party, pkce, id_token_algorithm, introspects, created_at)
        VALUES ('c', 'C', 'c', 'public', 'active', 'none', '[]', '[]', '[]', 0, 'required', 'ES256', '[]', 1);
      INSERT INTO grants (id, user_id, client_id, scopes, status, consented_at, epoch)
        VALUES ('g', 'u', 'c', '["read"]', 'revoked', 5, 2);`);
    run(migrations.slice(at));
    expect({ ...db.prepare("SELECT * FROM grants").get() }).toEqual({
      id: "g",
      user_id: "u",
      installation_id: null,
      member_id: null,
      client_id: "c",
      scopes: '["read"]',
      status: "revoked",
      consented_at: 5,
      epoch: 2,
    });
    const counted = () => db.prepare("SELECT revision FROM revisions WHERE name = 'standings'").get();
    const before = Number(counted()?.["revision"]);
    db.exec("UPDATE grants SET status = 'active'");
    db.exec("DELETE FROM grants");
    expect(counted()).toMatchObject({ revision: before + 2 });
    db.close();
  });
});

describe("the step that finds people by two signs on SQLite", () => {
  const at = migrations.findIndex(({ name }) => name === "search-of-two-signs");

  it("finds who was there before it, whoever comes after it, and what they are called then", () => {
    const db = new DatabaseSync(":memory:");
    const run = (steps: typeof migrations) => {
      for (const step of steps) db.exec(readMigration(step, "sqlite"));
    };
    const add = (id: string, name: string) =>
      db.exec(`INSERT INTO users (id, username, username_key, email, email_key, email_verified, name, name_key, role, groups,
        status, created_at, updated_at)
        VALUES ('${id}', '${id}', '${id}', '${id}@x', '${id}@x', 1, '${name}', '${name}', 'user', '[]', 'active', 1, 1)`);
    const beginning = (signs: string) =>
      db
        .prepare("SELECT term FROM user_gram_parts WHERE term >= $signs AND term < $signs || char(1114111)")
        .all({ signs })
        .map(({ term }) => term);
    run(migrations.slice(0, at));
    add("ada", "ada qz");
    run(migrations.slice(at));
    expect(beginning("qz")).toEqual(["qz\n"]);
    add("ben", "ben qza");
    expect(beginning("qz")).toEqual(["qz\n", "qza"]);
    db.exec("UPDATE users SET name_key = 'ben' WHERE id = 'ben'");
    db.exec("DELETE FROM users WHERE id = 'ada'");
    expect(beginning("qz")).toEqual([]);
    expect(beginning("be").length).toBeGreaterThan(0);
    db.close();
  });
});
