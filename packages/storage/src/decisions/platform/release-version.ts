import type { NotTheirs, UnnamedHosts, VersionAt } from "@grantway/platform";
import { needsReview, skeletonOf, wasReviewed } from "@grantway/platform/rules";
import type { Acting, Conflict } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { type Decision, one } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { bringUp } from "./bring-up.ts";
import { followScopes } from "./follow-scopes.ts";
import { appTarget, versionOf, versionTarget } from "./lock-app.ts";
import { type LockedVersion, lockedVersion } from "./lock-version.ts";
import { unnamedHosts } from "./submit-version.ts";

const sql = statements("release-version", {
  supersede: `UPDATE app_versions SET status = 'superseded', revision = revision + 1
    WHERE app_id = $app AND status = 'released'`,
  release: `UPDATE app_versions SET status = 'released', revision = $revision WHERE app_id = $app AND number = $number`,
  setReleased: `UPDATE apps SET released = $number, name = $name, name_key = $name_key, look_key = $look_key,
      category = $category, revision = revision + 1,
      status = CASE WHEN status = 'draft' THEN 'active' ELSE status END
    WHERE id = $app`,
});

/** The release of `AppVersions`. */
export function* releaseVersion(
  at: VersionAt,
  { highRisk, followed }: { readonly highRisk: boolean; readonly followed: readonly string[] },
  by: Acting,
): Decision<"released" | NotTheirs | "not-approved" | "unreviewed" | UnnamedHosts | Conflict> {
  const found = yield* lockedVersion(at, by, ["approved"]);
  if (found === "not-so") return "not-approved";
  if (typeof found === "string" || "outcome" in found) return found;
  const { app, version } = found;
  if (needsReview(app, highRisk) && !wasReviewed(version)) return "unreviewed";
  const unnamed = yield* unnamedHosts(version);
  if (unnamed !== undefined) return unnamed;
  yield* takePlace(found, by);
  const before = app.released === null ? undefined : yield* versionOf(app.id, app.released);
  yield* followScopes(
    { app: app.id, environment: "live", before: before?.manifest ?? { scopes: [] }, after: followed },
    by,
  );
  yield* bringUp(version, before?.manifest, by);
  return "released";
}

function* takePlace({ app, version }: LockedVersion, by: Acting): Decision<void> {
  const { number } = version;
  const revision = version.revision + 1;
  yield* one(sql.supersede, { app: app.id });
  yield* one(sql.release, { app: app.id, number, revision });
  const { name, category } = version.manifest;
  const look = { name, name_key: foldCase(name), look_key: skeletonOf(name), category };
  yield* one(sql.setReleased, { app: app.id, number, ...look });
  yield* record(by, {
    action: "app-version.released",
    target: versionTarget(app.id, number),
    revision,
    changes: { status: { from: "approved", to: "released" } },
  });
  yield* record(by, {
    action: "app.updated",
    target: appTarget(app.id),
    revision: app.revision + 1,
    changes: { released: { ...(app.released === null ? {} : { from: app.released }), to: number } },
  });
}
