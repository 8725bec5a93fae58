import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStorage } from "../src/index.ts";
import { createPostgresPlace, createSqlitePlace, type Place } from "./on-each-adapter.ts";

/*
 * Both schemas are written by hand, because each database says some things in its own way. Here they are read back from the
 * databases and compared in what they mean.
 */

/** Kinds of cells: what either database keeps a thing as. */
const kinds: Readonly<Record<string, string>> = {
  INTEGER: "number",
  TEXT: "text",
  bigint: "number",
  integer: "number",
  // SQLite keeps truth as 0 and 1, and JSON as its text.
  boolean: "number",
  jsonb: "text",
  text: "text",
};

/*
 * People are found by parts of their names by an index of a function on PostgreSQL, and on SQLite by tables of its own, all called
 * `user_gram…`.
 */

/** Counted on SQLite alone, where every process remembers what it read; PostgreSQL is asked each time. */
const countedOnSqliteAlone =
  /^(users|grants|token_families|revoked_tokens|client_secrets|organisations|organisation_roles|memberships|apps|installations|installation_scopes) \w+: counts/;

describe("both schemas", () => {
  let places: readonly Place[] = [];
  beforeAll(async () => {
    places = await Promise.all([createSqlitePlace(), createPostgresPlace()]);
    for (const { address } of places) await (await openStorage({ database: address })).close();
  });
  afterAll(async () => {
    await Promise.all(places.map((place) => place.remove()));
  });

  /** What each database answers, as lines in order. */
  async function both(sqlite: string, postgres: string): Promise<readonly (readonly string[])[]> {
    return Promise.all(
      places.map(async (place, index) => {
        const rows = await place.sql(index === 0 ? sqlite : postgres);
        return rows.map((row) => Object.values(row).map(String).join(" ")).toSorted();
      }),
    );
  }

  it("have the same columns of the same kind, that may be empty alike and begin with the same", async () => {
    const [sqlite = [], postgres = []] = await both(
      `SELECT m.name AS t, c.name, c.type, c."notnull" OR c.pk > 0 AS filled,
         replace(coalesce(c.dflt_value, 'none'), '''', '') AS dflt
       FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'user_gram%'`,
      `SELECT table_name, column_name, data_type, (is_nullable = 'NO')::int,
         replace(split_part(coalesce(column_default, 'none'), '::', 1), '''', '')
       FROM information_schema.columns WHERE table_schema = current_schema() AND table_name <> 'schema_versions'`,
    );
    const meant = (line: string) =>
      line.replace(/ (INTEGER|TEXT|bigint|integer|boolean|jsonb|text) /, kindOf);
    expect(sqlite.map(meant).toSorted()).toEqual(postgres.map(meant).toSorted());
    expect(sqlite.length).toBeGreaterThan(80);
  });

  it("keep the same keys, unique together, and found by the same indexes", async () => {
    const [sqlite, postgres] = await both(
      `SELECT m.name AS t, i."unique" AS u, i.partial AS part,
         (SELECT group_concat(coalesce(name, '(expression)')) FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) AS columns
       FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table' AND m.name NOT LIKE 'user_gram%'
       UNION SELECT m.name, 1, 0, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE 'user_gram%' AND c.pk = 1 AND c.type = 'INTEGER' AND m.sql NOT LIKE '%WITHOUT ROWID%'`,
      `SELECT t.relname, x.indisunique::int, (x.indpred IS NOT NULL)::int,
         (SELECT string_agg(coalesce(a.attname, '(expression)'), ',' ORDER BY k.n) FROM unnest(x.indkey) WITH ORDINALITY k (attnum, n)
          LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum)
       FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid
       WHERE t.relnamespace = current_schema()::regnamespace AND t.relname <> 'schema_versions'
         AND NOT x.indexrelid = 'users_by_part'::regclass`,
    );
    expect(sqlite).toEqual(postgres);
  });

  it("let rows name the same others", async () => {
    const [sqlite, postgres] = await both(
      `SELECT m.name AS t, f."from" AS c, f."table" AS other, f."to" AS theirs
       FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND m.name NOT LIKE 'user_gram%'`,
      `SELECT t.relname, a.attname, o.relname AS other, b.attname AS theirs
       FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
       CROSS JOIN unnest(c.conkey, c.confkey) AS k (own, theirs)
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.own
       JOIN pg_attribute b ON b.attrelid = o.oid AND b.attnum = k.theirs
       WHERE c.contype = 'f' AND t.relnamespace = current_schema()::regnamespace`,
    );
    expect(sqlite).toEqual(postgres);
    expect(sqlite?.length).toBeGreaterThan(3);
  });

  it("refuse, count and follow the same changes, but for what SQLite's processes remember", async () => {
    const [sqlite = [], postgres = []] = await both(
      "SELECT sql FROM sqlite_master WHERE type = 'trigger'",
      `SELECT pg_get_triggerdef(g.oid) FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
       WHERE NOT g.tgisinternal AND t.relnamespace = current_schema()::regnamespace`,
    );
    const onSqlite = sqlite.flatMap(triggerOfSqlite).filter((line) => !countedOnSqliteAlone.test(line));
    expect(onSqlite.toSorted()).toEqual(postgres.flatMap(triggerOfPostgres).toSorted());
    expect(onSqlite.length).toBeGreaterThan(8);
  });
});

function kindOf(_: string, type: string): string {
  return ` ${kinds[type] ?? type} `;
}

function triggerOfSqlite(sql: string): readonly string[] {
  const [, event = "", table = ""] =
    /(?:BEFORE|AFTER) (INSERT|UPDATE|DELETE)(?: OF [\w, ]+)? ON (\w+)/.exec(sql) ?? [];
  const counted = /name = '(\w+)'/.exec(sql)?.[1];
  if (sql.includes("user_gram_rows")) return [];
  if (counted !== undefined) return [`${table} ${event}: counts ${counted}`];
  const does = sql.includes("user_groups") ? "groups" : sql.includes("app_places") ? "places" : "refuses";
  return [`${table} ${event}: ${does}`];
}

function triggerOfPostgres(definition: string): readonly string[] {
  const [, events = "", table = ""] =
    /(?:BEFORE|AFTER) ([A-Z ]+?)(?: OF [\w, ]+)? ON (?:\w+\.)?(\w+)/.exec(definition) ?? [];
  const counted = /grantway_revise\('(\w+)'\)/.exec(definition)?.[1];
  const [, named = "refuses"] = /grantway_(group|place)/.exec(definition) ?? [];
  const does = named === "refuses" ? named : `${named}s`;
  return (
    events
      .split(" OR ")
      // SQLite has no TRUNCATE.
      .filter((event) => event !== "TRUNCATE")
      .map((event) => `${table} ${event}: ${counted === undefined ? does : `counts ${counted}`}`)
  );
}
