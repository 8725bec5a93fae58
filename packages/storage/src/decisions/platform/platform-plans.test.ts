import { DatabaseSync } from "node:sqlite";
import type { Within } from "@grantway/protocol";
import { expect, it } from "vitest";
import { migrations } from "../../migrations/all.ts";
import { readMigration } from "../../migrations/migration.ts";
import type { Cells } from "../../rows/cells.ts";
import type { Decision } from "../decision.ts";
import { sqlite } from "../dialect.ts";
import { appReports } from "./app-reports.ts";
import { directory } from "./directory.ts";
import { listRequests } from "./install-request-list.ts";
import { listInstallations } from "./installation-list.ts";
import { policies } from "./policies.ts";
import { sandboxEvents } from "./sandbox-events.ts";
import { listReceipts } from "./receipt-list.ts";

const db = new DatabaseSync(":memory:");
for (const migration of migrations) db.exec(readMigration(migration, "sqlite"));

const ada: Within = { person: "ada", needs: "installations:read" };
/** What is found where a decision asks for more than it lists: a role, and the publisher of an app. */
const askedFirst: readonly (readonly [string, readonly Cells[]])[] = [
  ["role-in", [["owner", null, null]]],
  ["webhook-app", [["o"]]],
];

/** How SQLite goes about what the decision reads, in order. */
function planOf(decision: Decision<unknown>): string {
  const plans: string[] = [];
  let step = decision.next();
  while (step.done !== true) {
    const { statement, values } = step.value;
    const found = db
      .prepare(`EXPLAIN QUERY PLAN ${statement.text(sqlite)}`)
      .all(values as Record<string, string>);
    plans.push(...found.map(({ detail }) => String(detail)));
    step = decision.next(askedFirst.find(([start]) => statement.name.startsWith(start))?.[1] ?? []);
  }
  return plans.join("; ");
}

it.each([
  ["an organisation", { organisation: "o" }, "installations_of_organisation"],
  ["a person", {}, "installations_of_user"],
  [
    "an organisation, that ask for more",
    { organisation: "o", pending: true },
    "installations_of_organisation",
  ],
  ["an organisation, unused", { organisation: "o", unusedSince: 1 }, "installations_of_organisation"],
])("goes through the installations of %s in the order of the list, by their index", (_, filter, index) => {
  const plan = planOf(listInstallations({ limit: 50, ...filter }, ada));
  expect(plan).toContain(`INDEX ${index} (`);
  expect(plan).not.toMatch(/SCAN (i|g|s|w)\b/);
  expect(plan).not.toContain("SCAN installations");
});

it.each([
  [
    "those that wait in an organisation",
    { organisation: "o", status: "open" as const },
    "install_requests_by_status",
  ],
  [
    "those that were denied in an organisation",
    { organisation: "o", status: "denied" as const },
    "install_requests_by_status",
  ],
  ["those of an organisation", { organisation: "o" }, "install_requests_by_organisation"],
  ["those of a person", {}, "install_requests_by_user"],
])("goes through requests, %s, by their index", (_, filter, index) => {
  const plan = planOf(listRequests({ limit: 50, ...filter }, ada));
  expect(plan).toContain(`INDEX ${index} (`);
  expect(plan).not.toContain("SCAN q");
});

it.each([
  ["of a category", { category: "crm" }, "apps_in_directory"],
  ["by name", {}, "apps_listed"],
])("goes through the public apps %s in the order of the list", (_, filter, index) => {
  const plan = planOf(directory.reads.list({ limit: 50, ...filter }, ada));
  expect(plan).toContain(`INDEX ${index}`);
  expect(plan).not.toContain("USE TEMP B-TREE FOR ORDER BY; CO");
});

it.each([
  ["that are open", { status: "open" as const }, "app_reports_by_status"],
  ["of an app", { app: "a" }, "app_reports_by_app"],
  ["of an app, that are open", { app: "a", status: "open" as const }, "app_reports_by_app_and_status"],
])("goes through the reports %s in the order of the list, by their index", (_, filter, index) => {
  const plan = planOf(appReports.reads.list({ limit: 50, ...filter }));
  expect(plan).toContain(`INDEX ${index} (`);
  expect(plan).not.toContain("USE TEMP B-TREE");
});

it("counts the open reports of apps by their index", () => {
  expect(planOf(appReports.reads.openOf(["a"]))).toMatch(/SEARCH r USING (COVERING )?INDEX app_reports/);
});

it("reads receipts and wishes by their indexes", () => {
  expect(planOf(listReceipts({ limit: 5 }, ada))).toContain("INDEX consent_receipts_by_user (");
  expect(planOf(policies.reads.wishes("o", 1, ada))).toContain("INDEX install_wishes_by_organisation (");
});

it("goes through what happened in sandboxes by the installations of the app, and the numbers of each", () => {
  const plan = planOf(sandboxEvents("a", { limit: 50, since: 1 }, "everywhere"));
  expect(plan).toMatch(/SEARCH e USING (PRIMARY KEY|INDEX \S+) \(stream=\?/);
  expect(plan).toMatch(/SEARCH i USING (COVERING )?INDEX \S+ \(app_id=\?/);
});
