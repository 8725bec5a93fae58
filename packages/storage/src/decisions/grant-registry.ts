import type { Attribution, Grant, GrantRegistry, Page } from "@grantway/protocol";
import { narrowed, revoked } from "@grantway/protocol/rules";
import { pageLimit, pageStart, toPage } from "../pages.ts";
import { select } from "../rows/cells.ts";
import { grantColumns, readGrant } from "../rows/grant-row.ts";
import { changesBetween, isNothing } from "./changes.ts";
import { type Decision, one, type PortDecisions, rows } from "./decision.ts";
import { record } from "./record.ts";
import { saveGrant } from "./save-grant.ts";
import { statements } from "./statement.ts";

const sql = statements("grant-registry", {
  list: `SELECT ${select("g", grantColumns)} FROM grants g
    WHERE g.status = 'active' AND (CAST($user AS text) IS NULL OR g.user_id = $user)
      AND (CAST($client AS text) IS NULL OR g.client_id = $client) AND ($start = '' OR g.id < $start)
    ORDER BY g.id DESC LIMIT $limit`,
  find: `SELECT ${select("g", grantColumns)} FROM grants g WHERE g.id = $id AND g.status = 'active'`,
  lockActive: (d) => `SELECT ${select("g", grantColumns)} FROM grants g
    WHERE g.id = $id AND g.status = 'active' ${d.forUpdate("g")}`,
  endFamilies: `UPDATE token_families SET ended_reason = 'grant-revoked'
    WHERE grant_id = $grant AND ended_reason IS NULL`,
});

function* list(request: Parameters<GrantRegistry["list"]>[0]): Decision<Page<Grant>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStart(request, 1);
  const { userId: user = null, clientId: client = null } = request;
  const found = yield* rows(sql.list, { user, client, start, limit: limit + 1 });
  const grants = found.map((row) => readGrant(row)).filter((grant) => grant !== undefined);
  return toPage(grants, limit, ({ id }) => [id]);
}

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
  yield* record(by, { action: "grant.narrowed", target: `grant:${id}`, changes });
  return "narrowed";
}

function* active(id: string): Decision<Grant | undefined> {
  const row = yield* one(sql.lockActive, { id });
  return row && readGrant(row);
}

function* end(grant: Grant, by: Attribution): Decision<"revoked"> {
  yield* saveGrant(grant);
  yield* one(sql.endFamilies, { grant: grant.id });
  yield* record(by, { action: "grant.revoked", target: `grant:${grant.id}` });
  return "revoked";
}

/** {@link GrantRegistry}. */
export const grantRegistry = {
  reads: { list, find },
  writes: { revoke, narrow },
} satisfies PortDecisions<GrantRegistry>;
