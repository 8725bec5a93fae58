import type { Attribution } from "@grantway/protocol";
import { type Decision, one, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { closeReportsOf } from "./app-reports.ts";
import { endInstallation, standing } from "./end-installation.ts";
import { lockOrganisation, organisationTarget } from "./locked-organisation.ts";
import { sandboxesOf } from "./sandboxes.ts";

/*
 * The end of an organisation whose time has come. Its row stays and says so: events that are still to be told name it, and nobody gets
 * its slug. What people did there stays in the audit.
 */

const sql = statements("organisation-deletion", {
  members: "DELETE FROM memberships WHERE organisation_id = $id",
  invitations: "DELETE FROM invitations WHERE organisation_id = $id",
  roles: "DELETE FROM organisation_roles WHERE organisation_id = $id",
  apps: (d) => `SELECT a.id, a.revision FROM apps a WHERE a.publisher_id = $id AND a.status <> 'deleted'
    ORDER BY a.id ${d.forUpdate("a")}`,
  endApp: "UPDATE apps SET status = 'deleted', revision = $revision WHERE id = $id",
  now: "UPDATE organisations SET status = 'deleting', delete_at = $at WHERE id = $id",
  end: `UPDATE organisations SET status = 'deleted', delete_at = NULL, suspended_at = NULL, revision = $revision
    WHERE id = $id`,
});

/** The `deleteDue` of `Organisations`. */
export function* deleteDue(id: string, most: number, by: Attribution): Decision<"done" | "more" | "unknown"> {
  // Apps before organisations and installations, as whoever installs one locks them: none is installed after this has looked.
  const apps = yield* rows(sql.apps, { id });
  const organisation = yield* lockOrganisation(id);
  // Somebody took it back, or another node was first.
  if (organisation === undefined || organisation.deleteAt === null) return "unknown";
  if (organisation.deleteAt > by.at) return "unknown";
  const [sandbox] = yield* sandboxesOf(id);
  if (sandbox !== undefined) {
    yield* one(sql.now, { id: sandbox.id, at: organisation.deleteAt });
    yield* deleteDue(sandbox.id, most, by);
    return "more";
  }
  for (const place of ["ofOrganisation", "ofPublisher"] as const) {
    const installed = yield* standing(place, id, most);
    for (const installation of installed) yield* endInstallation(installation, by, "organisation-deleted");
    if (installed.length > 0) return "more";
  }
  for (const [app, revision] of apps) {
    yield* one(sql.endApp, { id: app as string, revision: Number(revision) + 1 });
    yield* closeReportsOf(app as string, by);
    const target = `app:${app as string}`;
    yield* record(by, { action: "app.deleted", target, revision: Number(revision) + 1 });
  }
  for (const deletion of [sql.members, sql.invitations, sql.roles]) yield* one(deletion, { id });
  const revision = organisation.revision + 1;
  yield* one(sql.end, { id, revision });
  yield* record(by, { action: "organisation.deleted", target: organisationTarget(id), revision });
  return "done";
}
