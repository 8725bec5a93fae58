import type { NotTheirs } from "@grantway/platform";
import type { Acting, Conflict } from "@grantway/protocol";
import { conflict } from "../conflict.ts";
import { type Decision, one, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { installationsOf, tellAll } from "../tell-all.ts";
import { closeReportsOf } from "./app-reports.ts";
import { appTarget, lockedApp } from "./lock-app.ts";

/*
 * The end of an app. What it was given ends in one transaction with the events of its installations (promise 5), each kind of row by
 * one statement, however many there are. Clients stay as names of what was: suspended, with another epoch and without a secret.
 */

const clientsOf = "SELECT c.id FROM clients c WHERE c.app_id = $id";
const grantsOf = `SELECT g.id FROM grants g WHERE g.client_id IN (${clientsOf})`;

const sql = statements("delete-app", {
  end: `UPDATE apps SET status = 'deleted', revision = $revision WHERE id = $id`,
  uninstall: `UPDATE installations SET status = 'uninstalled', updated_at = $at, revision = revision + 1
    WHERE app_id = $id AND status <> 'uninstalled'`,
  // In one order, and before their families, as everybody takes them: so that nobody waits for who waits for them.
  lockGrants: (d) => `${grantsOf} AND g.status = 'active' ORDER BY g.id ${d.forUpdate("g")}`,
  endFamilies: `UPDATE token_families SET ended_reason = 'grant-revoked'
    WHERE ended_reason IS NULL AND grant_id IN (${grantsOf})`,
  endGrants: `UPDATE grants SET status = 'revoked', epoch = epoch + 1
    WHERE status = 'active' AND client_id IN (${clientsOf})`,
  endSecrets: `DELETE FROM client_secrets WHERE client_id IN (${clientsOf})`,
  endClients: `UPDATE clients SET status = 'suspended', epoch = epoch + 1, revision = revision + 1 WHERE app_id = $id`,
  endVersions: `UPDATE app_versions SET status = 'superseded', revision = revision + 1
    WHERE app_id = $id AND status IN ('draft', 'submitted', 'approved', 'released')`,
});

/** The deletion of `AppRegistry`. */
export function* deleteApp(
  id: string,
  expected: number,
  by: Acting,
): Decision<"deleted" | NotTheirs | Conflict> {
  const app = yield* lockedApp(id, by.within);
  if (typeof app === "string") return app;
  const target = appTarget(id);
  if (app.revision !== expected) return yield* conflict(target, app.revision, expected);
  const revision = expected + 1;
  const installations = yield* installationsOf(id);
  yield* one(sql.end, { id, revision });
  yield* one(sql.uninstall, { id, at: by.at });
  yield* rows(sql.lockGrants, { id });
  for (const ending of [sql.endGrants, sql.endFamilies, sql.endSecrets, sql.endClients, sql.endVersions]) {
    yield* one(ending, { id });
  }
  yield* closeReportsOf(id, by);
  yield* record(by, {
    action: "app.deleted",
    target,
    revision,
    detail: `${installations.length} installations`,
  });
  yield* tellAll(
    installations,
    { app: id, type: "installation.uninstalled", payload: { because: "app-deleted" } },
    by,
  );
  return "deleted";
}
