import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "@grantway/protocol";
import { sweptTables } from "../swept-tables.ts";
import { change } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** Rows a transaction deletes, so that no request waits long behind it. */
const batch = 500;

/** The deletion of one batch, in the writer's thread. */
export function sweepCommands(db: DatabaseSync) {
  const remove = new Map(
    sweptTables.map(({ table, key, column }) => [
      table,
      change(
        db,
        `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE ${column} <= ? LIMIT ${batch})`,
      ),
    ]),
  );
  return {
    sweepTable(table: string, before: Instant): number {
      return remove.get(table)?.(before) ?? 0;
    },
  };
}

/** Deletes what has run out. Answers how many rows went. */
export function createSweep({ writer }: { writer: Writer }): (at: Instant) => Promise<number> {
  const run = commandsOf<ReturnType<typeof sweepCommands>>(writer, "sweep");
  return async (at) => {
    let swept = 0;
    for (const { table, keep } of sweptTables) {
      for (let gone = batch; gone === batch; swept += gone) {
        gone = await run("sweepTable", table, at - keep);
      }
    }
    return swept;
  };
}
