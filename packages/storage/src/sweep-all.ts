import type { Instant } from "@grantway/protocol";
import { type Sweep, sweepBatch } from "./decisions/sweep.ts";
import { type SweepTimes, sweptTables, usualSweepTimes } from "./decisions/swept-tables.ts";

/** Deletes what has run out, batch by batch until none is left. Answers how many rows went. */
export async function sweepAll(
  sweep: Sweep,
  at: Instant,
  times: SweepTimes = usualSweepTimes,
): Promise<number> {
  let swept = 0;
  for (const { table, keep: said } of sweptTables) {
    const keep = typeof said === "string" ? times[said] : said;
    for (let gone = sweepBatch; gone === sweepBatch; swept += gone) {
      gone = await sweep.deleteBatch(table, at - keep);
    }
  }
  return swept;
}
