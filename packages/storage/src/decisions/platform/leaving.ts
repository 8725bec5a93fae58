import type { Attribution } from "@grantway/protocol";
import { type Decision, one, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { cancelRequestsOf } from "./install-requests.ts";
import { uninstallThere } from "./installations.ts";
import { eventOf } from "./installing.ts";

/*
 * What of installations goes with a person. Who leaves an organisation loses what they allowed there and what they asked for; what
 * they installed stays, and acts as itself as before (promise 14).
 */

const sql = statements("leaving", {
  lockGrants: (d) => `SELECT g.id, g.installation_id, i.app_id, g.client_id FROM grants g
      JOIN installations i ON i.id = g.installation_id
    WHERE g.member_id = $user AND i.organisation_id = $organisation AND g.status = 'active'
    ORDER BY g.id ${d.forUpdate("g")}`,
  revoke: "UPDATE grants SET status = 'revoked', epoch = epoch + 1 WHERE id = $id",
  endFamilies: `UPDATE token_families SET ended_reason = 'grant-revoked'
    WHERE grant_id = $id AND ended_reason IS NULL`,
  own: "SELECT i.id, i.app_id FROM installations i WHERE i.user_id = $user ORDER BY i.id",
  deleteFamilies: `DELETE FROM token_families WHERE grant_id IN (SELECT g.id FROM grants g WHERE g.member_id = $user
    OR g.installation_id IN (SELECT i.id FROM installations i WHERE i.user_id = $user))`,
  deleteGrants: `DELETE FROM grants WHERE member_id = $user
    OR installation_id IN (SELECT i.id FROM installations i WHERE i.user_id = $user)`,
  deleteScopes: `DELETE FROM installation_scopes WHERE installation_id IN
    (SELECT i.id FROM installations i WHERE i.user_id = $user)`,
  deleteInstallations: "DELETE FROM installations WHERE user_id = $user",
});

/** Ends what this person allowed and asked for in an organisation. Their membership is locked, or gone, before. */
export function* endWhatMemberAllowed(organisation: string, user: string, by: Attribution): Decision<void> {
  const found = yield* rows(sql.lockGrants, { organisation, user });
  for (const [id, installation, app, client] of found as readonly (readonly [
    string,
    string,
    string,
    string,
  ])[]) {
    yield* one(sql.revoke, { id });
    yield* one(sql.endFamilies, { id });
    yield* record(by, {
      action: "grant.revoked",
      target: `grant:${id}`,
      event: yield* eventOf("grant.revoked", installation, { app, grant: id, person: { id: user }, client }),
    });
  }
  yield* cancelRequestsOf(organisation, user, by);
}

/** Uninstalls what a person has for themselves, and forgets it with their grants everywhere: before the person is deleted. */
export function* forgetInstallationsOf(user: string, by: Attribution): Decision<void> {
  for (const [id, app] of (yield* rows(sql.own, { user })) as readonly (readonly [string, string])[]) {
    yield* uninstallThere(id, { app, organisation: null }, user, by);
  }
  for (const deletion of [sql.deleteFamilies, sql.deleteGrants, sql.deleteScopes, sql.deleteInstallations]) {
    yield* one(deletion, { user });
  }
}
