import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { migrations } from "../migrations/all.ts";
import { readMigration } from "../migrations/migration.ts";
import { sweptTables } from "./swept-tables.ts";

const db = new DatabaseSync(":memory:");
for (const migration of migrations) db.exec(readMigration(migration, "sqlite"));

it.each(sweptTables)(
  "$table is swept by an index on $column, and by its primary key",
  ({ table, key, column }) => {
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN SELECT ${key} FROM ${table} WHERE ${column} <= 1 LIMIT 5`)
      .all()
      .map(({ detail }) => detail);
    expect(plan).toEqual([expect.stringMatching(/^SEARCH .* USING COVERING INDEX/)]);
    const columns = db
      .prepare(`SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`)
      .all();
    expect(columns.map(({ name }) => name).join(", ")).toBe(key);
  },
);
