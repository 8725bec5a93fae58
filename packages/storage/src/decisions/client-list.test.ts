import { DatabaseSync } from "node:sqlite";
import type { ClientListRequest } from "@grantway/protocol";
import { expect, it } from "vitest";
import { migrations } from "../migrations/all.ts";
import { readMigration } from "../migrations/migration.ts";
import { listClients } from "./client-list.ts";
import type { Question } from "./decision.ts";
import { sqlite } from "./dialect.ts";

const db = new DatabaseSync(":memory:");
for (const migration of migrations) db.exec(readMigration(migration, "sqlite"));

/** How SQLite goes about the list. */
function planOf(request: Omit<ClientListRequest, "limit">): string {
  const { statement, values } = listClients({ ...request, limit: 50 }).next().value as Question;
  const bound = Object.entries(values).map(([name, value]) => [name, value === true ? 1 : value]);
  const rows = db
    .prepare(`EXPLAIN QUERY PLAN ${statement.text(sqlite)}`)
    .all(Object.fromEntries(bound) as Record<string, string>);
  return rows.map(({ detail }) => String(detail)).join("; ");
}

it("reads what one person owns by their index, which has it in the order of the list", () => {
  const plan = planOf({ owner: "ada" });
  expect(plan).toMatch(/INDEX clients_by_owner \(owner=\? AND /);
  expect(plan).not.toContain("SCAN c");
  expect(planOf({ owner: "ada", sort: "lastUsed" })).toMatch(/INDEX clients_by_owner \(owner=\?\)/);
});
