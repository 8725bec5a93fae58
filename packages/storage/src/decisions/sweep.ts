import type { Instant } from "@grantway/protocol";
import { sweptTables } from "./swept-tables.ts";
import { type Decision, type PortDecisions, rows } from "./decision.ts";
import { statements } from "./statement.ts";

/** Deletes facts that have run out. */
export interface Sweep {
  /** Of one table, those due before the moment, and no more than {@link sweepBatch}: answers how many. */
  deleteBatch(table: string, before: Instant): Promise<number>;
}

/** Rows a transaction deletes at the most, so that no request waits long behind it. */
export const sweepBatch = 500;

const sql = statements(
  "sweep",
  Object.fromEntries(
    sweptTables.map(({ table, key, column }) => [
      table,
      // Several nodes may sweep at once: each takes rows the others have not.
      ({ skipLocked }) =>
        `DELETE FROM ${table} WHERE (${key}) IN (
          SELECT ${key} FROM ${table} WHERE ${column} <= $before LIMIT ${sweepBatch} ${skipLocked}
        ) RETURNING 1`,
    ]),
  ),
);

function* deleteBatch(table: string, before: Instant): Decision<number> {
  const remove = sql[table];
  return remove === undefined ? 0 : (yield* rows(remove, { before })).length;
}

/** {@link Sweep}. */
export const sweep = { reads: {}, writes: { deleteBatch } } satisfies PortDecisions<Sweep>;
