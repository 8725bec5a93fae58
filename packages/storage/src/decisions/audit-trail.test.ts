import { DatabaseSync } from "node:sqlite";
import type { AuditSelection } from "@grantway/protocol";
import { expect, it } from "vitest";
import { migrations } from "../migrations/all.ts";
import { readMigration } from "../migrations/migration.ts";
import { auditTrail } from "./audit-trail.ts";
import { sqlite } from "./dialect.ts";
import type { Question } from "./decision.ts";

const db = new DatabaseSync(":memory:");
for (const migration of migrations) db.exec(readMigration(migration, "sqlite"));

/** How SQLite goes about the list. */
function planOf(selection: AuditSelection): string {
  const { statement, values } = auditTrail.reads.list({ ...selection, limit: 50 }).next().value as Question;
  const rows = db
    .prepare(`EXPLAIN QUERY PLAN ${statement.text(sqlite)}`)
    .all(values as Record<string, string>);
  return rows.map(({ detail }) => String(detail)).join("; ");
}

it.each<[string, AuditSelection]>([
  ["audit_events_by_time", {}],
  ["audit_events_by_time", { from: 1, to: 2 }],
  ["audit_events_by_actor", { actor: "operator" }],
  ["audit_events_by_actor", { actor: "operator", from: 1 }],
  ["audit_events_by_behalf", { onBehalfOf: "user:ada" }],
  ["audit_events_of_target", { target: "client:acme" }],
  ["audit_events_of_kind", { kind: "client" }],
  ["audit_events_by_action", { action: "client.created" }],
  ["audit_events_by_request", { requestId: "r" }],
])("reads by %s, without sorting, what is asked for by %j", (index, selection) => {
  expect(planOf(selection)).toMatch(new RegExp(`INDEX ${index}\\b`));
  expect(planOf(selection)).not.toContain("TEMP B-TREE");
});
