import type { Instant } from "@grantway/protocol";
import { type Sweep, sweepBatch } from "./decisions/sweep.ts";
import { sweptTables } from "./decisions/swept-tables.ts";

/** Deletes what has run out, batch by batch until none is left. Answers how many rows went. */
export async function sweepAll(sweep: Sweep, at: Instant): Promise<number> {
  let swept = 0;
  for (const { table, keep } of sweptTables) {
    for (let gone = sweepBatch; gone === sweepBatch; swept += gone) {
      gone = await sweep.deleteBatch(table, at - keep);
    }
  }
  return swept;
}
