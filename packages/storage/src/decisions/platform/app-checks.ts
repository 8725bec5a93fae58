import type { AppCheck, AppChecks, DueChecks, NotTheirs } from "@grantway/platform";
import { skeletonOf } from "@grantway/platform/rules";
import type { Acting, Instant } from "@grantway/protocol";
import { readVersion, versionColumns } from "../../rows/app-row.ts";
import { select, storable } from "../../rows/cells.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { lockedApp, versionOf, versionTarget } from "./lock-app.ts";

/** Names told of at the most: one is enough to look closer. */
const mostAlike = 5;

const sql = statements("app-checks", {
  due: (d) => `SELECT ${select("v", versionColumns)} FROM app_versions v
    WHERE v.status = 'submitted' AND v.checked_at IS NULL AND v.checking_until <= $at
    ORDER BY v.submitted_at, v.app_id LIMIT $limit ${d.skipLocked}`,
  take: "UPDATE app_versions SET checking_until = $until WHERE app_id = $app AND number = $number",
  alike: `SELECT a.name, p.name FROM apps a JOIN organisations p ON p.id = a.publisher_id
    WHERE a.look_key = $look AND a.status <> 'deleted' AND a.released IS NOT NULL
      AND a.publisher_id <> (SELECT own.publisher_id FROM apps own WHERE own.id = $app)
    ORDER BY a.id LIMIT ${mostAlike}`,
  webhooks:
    "SELECT url FROM webhook_endpoints WHERE app_id = $app AND environment = 'live' ORDER BY id LIMIT 20",
  drop: "DELETE FROM app_version_checks WHERE app_id = $app AND number = $number",
  keep: `INSERT INTO app_version_checks (app_id, number, kind, subject, outcome, finding, detail, at)
    VALUES ($app, $number, $kind, $subject, $outcome, $finding, $detail, $at)
    ON CONFLICT (app_id, number, kind, subject) DO NOTHING`,
  setChecked: `UPDATE app_versions SET checked_at = $at, checking_until = 0 WHERE app_id = $app AND number = $number`,
  again: `UPDATE app_versions SET checked_at = NULL, checking_until = 0 WHERE app_id = $app AND number = $number`,
});

function* due(at: Instant, until: Instant, limit: number): Decision<readonly DueChecks[]> {
  const checks: DueChecks[] = [];
  for (const row of yield* rows(sql.due, { at, limit })) {
    const { app, number, manifest } = readVersion(row);
    yield* one(sql.take, { app, number, until });
    const alike = yield* rows(sql.alike, { app, look: skeletonOf(manifest.name) });
    const lookAlikes = alike.map(
      ([name, publisher]) => ({ name, publisher }) as DueChecks["lookAlikes"][number],
    );
    const webhooks = (yield* rows(sql.webhooks, { app })).map(([url]) => url as string);
    checks.push({ app, number, manifest, webhooks, lookAlikes });
  }
  return checks;
}

function* keep(id: string, number: number, checks: readonly AppCheck[], at: Instant): Decision<void> {
  const app = yield* lockedApp(id, "everywhere");
  const version = typeof app === "string" ? undefined : yield* versionOf(id, number);
  if (version?.status !== "submitted") return;
  const values = { app: id, number };
  yield* one(sql.drop, values);
  for (const { check, subject, outcome, finding, detail, at: foundAt } of checks) {
    const told = { subject: storable(subject), detail: storable(detail), finding, outcome };
    yield* one(sql.keep, { ...values, kind: check, ...told, at: foundAt });
  }
  yield* one(sql.setChecked, { ...values, at });
}

function* again(id: string, number: number, by: Acting): Decision<"again" | NotTheirs | "not-waiting"> {
  const app = yield* lockedApp(id, by.within);
  if (typeof app === "string") return app;
  const version = yield* versionOf(id, number);
  if (version === undefined) return "unknown";
  if (version.status !== "submitted") return "not-waiting";
  yield* one(sql.again, { app: id, number });
  yield* record(by, { action: "app-version.checked", target: versionTarget(id, number) });
  return "again";
}

/** {@link AppChecks}. */
export const appChecks = {
  reads: {},
  writes: { due, keep, again },
} satisfies PortDecisions<AppChecks>;
