import type { Attribution, Grant, GrantRegistry } from "@grantway/protocol";
import { narrowed, revoked } from "@grantway/protocol/rules";
import { select } from "../rows/cells.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { changesBetween, isNothing } from "./changes.ts";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { countGrants, listGrants } from "./grant-list.ts";
import { record } from "./record.ts";
import { grantEvent } from "./platform/grant-event.ts";
import { saveGrant } from "./save-grant.ts";
import { statements } from "./statement.ts";

const sql = statements("grant-registry", {
  find: `SELECT ${select("g", grantColumns)} FROM grants g WHERE g.id = $id AND g.status = 'active'`,
  lockActive: (d) => `SELECT ${select("g", grantColumns)} FROM grants g
    WHERE g.id = $id AND g.status = 'active' ${d.forUpdate("g")}`,
  endFamilies: `UPDATE token_families SET ended_reason = 'grant-revoked'
    WHERE grant_id = $grant AND ended_reason IS NULL`,
});

function* find(id: string): Decision<Grant | undefined> {
  const row = yield* one(sql.find, { id });
  return row && readGrant(row);
}

function* revoke(id: string, by: Attribution): Decision<"revoked" | "unknown"> {
  const before = yield* active(id);
  return before === undefined ? "unknown" : yield* end(revoked(before), by);
}

function* narrow(
  id: string,
  scopes: readonly string[],
  by: Attribution,
): Decision<"narrowed" | "revoked" | "unchanged" | "unknown"> {
  const before = yield* active(id);
  if (before === undefined) return "unknown";
  const after = narrowed(before, scopes);
  if (after.status === "revoked") return yield* end(after, by);
  const changes = changesBetween({ scopes: before.scopes }, { scopes: after.scopes });
  if (isNothing(changes)) return "unchanged";
  yield* saveGrant(after);
  const event = yield* grantEvent("grant.changed", after);
  yield* record(by, { action: "grant.narrowed", target: `grant:${id}`, changes, ...event });
  return "narrowed";
}

function* active(id: string): Decision<Grant | undefined> {
  const row = yield* one(sql.lockActive, { id });
  return row && readGrant(row);
}

function* end(grant: Grant, by: Attribution): Decision<"revoked"> {
  yield* saveGrant(grant);
  yield* one(sql.endFamilies, { grant: grant.id });
  const event = yield* grantEvent("grant.revoked", grant);
  yield* record(by, { action: "grant.revoked", target: `grant:${grant.id}`, ...event });
  return "revoked";
}

/** {@link GrantRegistry}. */
export const grantRegistry = {
  reads: { list: listGrants, count: countGrants, find },
  writes: { revoke, narrow },
} satisfies PortDecisions<GrantRegistry>;
