import type { Instant } from "@grantway/protocol";
import { sweptTables } from "../swept-tables.ts";
import type { Database, Statement } from "./database.ts";

/** Rows a statement deletes, so that it holds no lock for long. */
const batch = 1_000;

const statements = sweptTables.map(({ table, key, column, keep }) => ({
  keep,
  // Several nodes may sweep at once: each takes rows the others have not.
  remove: {
    name: `sweep.${table}`,
    text: `WITH due AS (
        SELECT ${key} FROM ${table} WHERE ${column} <= $1 LIMIT ${batch} FOR UPDATE SKIP LOCKED
      ), gone AS (
        DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM due) RETURNING 1
      )
      SELECT count(*) FROM gone`,
  } satisfies Statement,
}));

/** Deletes what has run out. Answers how many rows went. */
export function createSweep({ db }: { db: Database }): (at: Instant) => Promise<number> {
  return async (at) => {
    let swept = 0;
    for (const { remove, keep } of statements) {
      for (let gone = batch; gone === batch; swept += gone) {
        gone = Number((await db.one(remove, at - keep))?.[0]);
      }
    }
    return swept;
  };
}
