import { json } from "../../rows/cells.ts";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";

const sql = statements("ask-for-more", {
  ask: (d) => `INSERT INTO installation_scopes (installation_id, scope, state, at)
    SELECT i.id, asked.value, 'pending', $at
    FROM installations i CROSS JOIN ${d.elements("$scopes", "asked")}
    WHERE i.app_id = $app AND i.status <> 'uninstalled'
    ON CONFLICT (installation_id, scope) DO NOTHING`,
  drop: (d) => `DELETE FROM installation_scopes WHERE state = 'pending'
    AND installation_id IN (SELECT i.id FROM installations i WHERE i.app_id = $app)
    AND scope NOT IN (SELECT asked.value FROM ${d.elements("$scopes", "asked")})`,
});

/**
 * What a version that is released now asks for waits for an answer at every place that was not asked about it yet; what it does not
 * ask for any more waits no longer. What works there goes on meanwhile (promise 7).
 */
export function* askForMore(app: string, scopes: readonly string[], at: number): Decision<void> {
  yield* one(sql.drop, { app, scopes: json(scopes) });
  yield* one(sql.ask, { app, scopes: json(scopes), at });
}
