import type { AppVersion, NotTheirs, UnnamedHosts, VersionAt } from "@grantway/platform";
import {
  addressesOf,
  differenceOf,
  needsReview,
  redirectHostOf,
  wasReviewed,
} from "@grantway/platform/rules";
import type { Acting, Conflict } from "@grantway/protocol";
import { readClient } from "../../rows/client-row.ts";
import { clientSelection } from "../client-selection.ts";
import { type Decision, one, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { versionOf, versionTarget } from "./lock-app.ts";
import { type LockedVersion, lockedVersion } from "./lock-version.ts";

const sql = statements("submit-version", {
  liveClients: (d) =>
    `SELECT ${clientSelection(d)} FROM clients c WHERE c.app_id = $app AND c.environment = 'live'`,
  submit: `UPDATE app_versions SET status = $status, approval = $approval, submitted_at = $at, decided_by = NULL,
      decided_at = NULL, reason = NULL, checked_at = NULL, checking_until = 0, revision = $revision
    WHERE app_id = $app AND number = $number`,
  dropChecks: "DELETE FROM app_version_checks WHERE app_id = $app AND number = $number",
  withdraw: `UPDATE app_versions SET status = 'draft', approval = NULL, submitted_at = NULL, decided_by = NULL,
      decided_at = NULL, reason = NULL, revision = $revision
    WHERE app_id = $app AND number = $number`,
});

/** The submission of `AppVersions`. */
export function* submitVersion(
  at: VersionAt,
  asked: { readonly highRisk: boolean; readonly review: boolean },
  by: Acting,
): Decision<"submitted" | "approved" | NotTheirs | "not-draft" | UnnamedHosts | Conflict> {
  const found = yield* lockedVersion(at, by, ["draft"]);
  if (found === "not-so") return "not-draft";
  if (typeof found === "string" || "outcome" in found) return found;
  const { app, version } = found;
  const unnamed = yield* unnamedHosts(version);
  if (unnamed !== undefined) return unnamed;
  const approval = yield* approvalOf(found, asked);
  const status = approval === null ? "submitted" : "approved";
  const revision = version.revision + 1;
  const values = { app: app.id, number: version.number };
  yield* one(sql.submit, { ...values, status, approval, at: by.at, revision });
  yield* one(sql.dropChecks, values);
  yield* record(by, {
    action: "app-version.submitted",
    target: versionTarget(app.id, version.number),
    revision,
    changes: { status: { from: "draft", to: status } },
    ...(approval === null ? {} : { detail: approval }),
  });
  return status;
}

/** How it is approved by itself; `null` for what somebody has to look at. */
function* approvalOf(
  { app, version }: LockedVersion,
  { highRisk, review }: { readonly highRisk: boolean; readonly review: boolean },
): Decision<AppVersion["approval"]> {
  const before = app.released === null ? undefined : yield* versionOf(app.id, app.released);
  const copyOnly =
    before !== undefined &&
    wasReviewed(before) &&
    !differenceOf(before.manifest, version.manifest).reopensReview;
  if (copyOnly) return "copy-only";
  return review || needsReview(app, highRisk) ? null : "not-needed";
}

/** Where live clients of the app send people, or are told of them, and this version does not say so. */
export function* unnamedHosts({
  app,
  manifest: { redirectHosts },
}: Pick<AppVersion, "app" | "manifest">): Decision<UnnamedHosts | undefined> {
  const clients = (yield* rows(sql.liveClients, { app })).flatMap((row) => readClient(row) ?? []);
  return hostsBeside(clients.flatMap(addressesOf), redirectHosts);
}

/** Hosts of these addresses that are not among those of a version. */
export function hostsBeside(
  addresses: readonly { readonly uri: string }[],
  named: readonly string[],
): UnnamedHosts | undefined {
  const hosts = new Set(addresses.map(({ uri }) => redirectHostOf(uri)));
  const unnamed = [...hosts].filter((host) => host !== undefined && !named.includes(host));
  return unnamed.length === 0
    ? undefined
    : { outcome: "hosts-unnamed", hosts: (unnamed as string[]).toSorted() };
}

/** The withdrawal of `AppVersions`. */
export function* withdrawVersion(
  at: VersionAt,
  by: Acting,
): Decision<"withdrawn" | NotTheirs | "not-open" | Conflict> {
  const found = yield* lockedVersion(at, by, ["submitted", "approved"]);
  if (found === "not-so") return "not-open";
  if (typeof found === "string" || "outcome" in found) return found;
  const { app, version } = found;
  const revision = version.revision + 1;
  const values = { app: app.id, number: version.number };
  yield* one(sql.withdraw, { ...values, revision });
  yield* one(sql.dropChecks, values);
  yield* record(by, {
    action: "app-version.withdrawn",
    target: versionTarget(app.id, version.number),
    revision,
    changes: { status: { from: version.status, to: "draft" } },
  });
  return "withdrawn";
}
