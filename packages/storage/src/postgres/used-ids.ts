import type { UsedIds } from "@grantway/protocol";
import { storable } from "../rows/cells.ts";
import { firstOfEach } from "./coalesce.ts";
import type { Queries, Statement } from "./database.ts";

/** One identifier to be used up. */
export type Use = Parameters<UsedIds["spend"]>[0];

/** What came of it. */
export type UseOutcome = Awaited<ReturnType<UsedIds["spend"]>>;

/*
 * The unique key decides: of two transactions with one id the second waits for the first and then inserts nothing.
 */
const spend: Statement = {
  name: "used-ids.spend",
  text: `INSERT INTO used_ids (kind, id, forget_at) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
    ON CONFLICT (kind, id) DO NOTHING RETURNING kind, id`,
};

/** Uses them all up in one statement; the answers in the order of the jobs. */
export async function spendAll(queries: Queries, jobs: readonly Use[]): Promise<readonly UseOutcome[]> {
  const { firsts, isFirst } = firstOfEach(jobs, nameOf);
  // Every process locks ids in the same order, so that two never wait for each other.
  const asked = firsts.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const rows = await queries.rows(
    spend,
    asked.map(({ kind }) => storable(kind)),
    asked.map(({ id }) => storable(id)),
    asked.map(({ until }) => until),
  );
  const fresh = new Set(rows.map(([kind, id]) => nameOf({ kind: kind as string, id: id as string })));
  return jobs.map((job, index) => (isFirst(index) && fresh.has(nameOf(job)) ? "fresh" : "used"));
}

function nameOf({ kind, id }: Pick<Use, "kind" | "id">): string {
  return JSON.stringify([storable(kind), storable(id)]);
}
