import type { AppVersion, Manifest } from "@grantway/platform";
import type { Attribution } from "@grantway/protocol";
import { json } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { installationsOf, tellAll } from "../tell-all.ts";

/*
 * What a release does at the places where the app is installed (promise 7). What is asked newly is `pending` there until somebody
 * answers, and what was granted keeps working; where nothing new is asked, the installation is at the new version at once and its
 * app is told. Each kind of row by one statement, however many installations there are.
 */

const standing = "SELECT i.id FROM installations i WHERE i.app_id = $app AND i.status <> 'uninstalled'";

const sql = statements("bring-up", {
  ask: (d) => `INSERT INTO installation_scopes (installation_id, scope, state, decided_by, at)
    SELECT i.id, asked.value, 'pending', NULL, $at FROM installations i CROSS JOIN ${d.elements("$asked", "asked")}
    WHERE i.app_id = $app AND i.status <> 'uninstalled' ON CONFLICT (installation_id, scope) DO NOTHING`,
  // What people could leave out, and cannot any more, is asked again where they did.
  askAgain: (d) => `UPDATE installation_scopes SET state = 'pending', decided_by = NULL, at = $at
    WHERE state = 'declined' AND scope IN (SELECT needed.value FROM ${d.elements("$needed", "needed")})
      AND installation_id IN (${standing})`,
  // Nobody has to answer what is not asked any more.
  askNoMore: (d) => `DELETE FROM installation_scopes
    WHERE state = 'pending' AND scope NOT IN (SELECT asked.value FROM ${d.elements("$asked", "asked")})
      AND installation_id IN (${standing})`,
  upgrade: `UPDATE installations SET version = $number, updated_at = $at, revision = revision + 1
    WHERE app_id = $app AND status <> 'uninstalled'
      AND NOT EXISTS (SELECT 1 FROM installation_scopes s WHERE s.installation_id = installations.id AND s.state = 'pending')
    RETURNING id`,
});

/** Brings every installation of the app up to the version that was just released. The row of the app is locked. */
export function* bringUp(
  { app, number, manifest }: Pick<AppVersion, "app" | "number" | "manifest">,
  before: Pick<Manifest, "scopes"> | undefined,
  by: Attribution,
): Decision<void> {
  const installations = yield* installationsOf(app);
  if (installations.length === 0) return;
  const optional = new Set(before?.scopes.filter((scope) => scope.optional).map(({ scope }) => scope));
  const needed = manifest.scopes.filter((scope) => !scope.optional && optional.has(scope.scope));
  const asked = json(manifest.scopes.map(({ scope }) => scope));
  yield* one(sql.ask, { app, asked, at: by.at });
  yield* one(sql.askAgain, { app, needed: json(needed.map(({ scope }) => scope)), at: by.at });
  yield* one(sql.askNoMore, { app, asked });
  const upgraded = new Set(
    (yield* rows(sql.upgrade, { app, number, at: by.at })).map(([id]) => id as string),
  );
  yield* tellAll(
    installations.filter(({ id }) => upgraded.has(id)),
    { app, type: "installation.upgraded", payload: { version: number } },
    by,
  );
}
