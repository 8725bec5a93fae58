import type { Attribution, FamilyEnd, TokenFamilies, TokenFamily } from "@grantway/protocol";
import { select } from "../rows/cells.ts";
import { familyColumns, readFamily } from "../rows/family-row.ts";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const sql = statements("families", {
  find: `SELECT ${select("f", familyColumns)} FROM token_families f WHERE f.id = $id`,
  end: "UPDATE token_families SET ended_reason = $reason WHERE id = $id AND ended_reason IS NULL RETURNING 1",
  ofCode: "SELECT family_id FROM spent_codes WHERE id = $code",
});

function* find(id: string): Decision<TokenFamily | undefined> {
  const row = yield* one(sql.find, { id });
  return row && readFamily(row);
}

function* end(id: string, reason: FamilyEnd, by: Attribution): Decision<void> {
  yield* endOf(id, reason, by);
}

/** Ends the family, and answers whether it was this that ended it: the first reason stays. */
export function* endOf(id: string, reason: FamilyEnd, by: Attribution): Decision<boolean> {
  if ((yield* one(sql.end, { id, reason })) === undefined) return false;
  yield* record(by, { action: "family.ended", target: `family:${id}`, detail: reason });
  return true;
}

function* endOfCode(code: string, reason: FamilyEnd, by: Attribution): Decision<void> {
  const row = yield* one(sql.ofCode, { code });
  if (row !== undefined) yield* end(row[0] as string, reason, by);
}

/** {@link TokenFamilies} but for opening and rotating them, which are hot. */
export const families = {
  reads: { find },
  writes: { end, endOfCode },
} satisfies PortDecisions<TokenFamilies>;
