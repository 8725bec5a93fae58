import type {
  AppCheck,
  AppVersion,
  AppVersions,
  DraftContent,
  NotTheirs,
  ShownVersion,
  VersionAt,
} from "@grantway/platform";
import type { Acting, Conflict, Page, PageRequest, Within } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { skeletonOf } from "@grantway/platform/rules";
import { pageLimit, pageStartBelow, toPage } from "../../pages.ts";
import { readVersion, versionColumns } from "../../rows/app-row.ts";
import { select } from "../../rows/cells.ts";
import { changesBetween, isNothing } from "../changes.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { followScopes } from "./follow-scopes.ts";
import { appWithin, lockedApp, versionTarget } from "./lock-app.ts";
import { lockedVersion } from "./lock-version.ts";
import { insertVersion } from "./new-app.ts";
import { releaseVersion } from "./release-version.ts";
import { submitVersion, withdrawVersion } from "./submit-version.ts";

const columns = select("v", versionColumns);

const sql = statements("app-versions", {
  list: `SELECT ${columns} FROM app_versions v WHERE v.app_id = $app AND v.number < $number
    ORDER BY v.number DESC LIMIT $limit`,
  find: `SELECT ${columns}, v.checked_at FROM app_versions v WHERE v.app_id = $app AND v.number = $number`,
  latest: `SELECT ${columns}, v.checked_at FROM app_versions v WHERE v.app_id = $app ORDER BY v.number DESC LIMIT 1`,
  checks: `SELECT kind, subject, outcome, finding, detail, at FROM app_version_checks
    WHERE app_id = $app AND number = $number ORDER BY kind, subject`,
  isOpen: `SELECT 1 FROM app_versions WHERE app_id = $app AND status IN ('draft', 'submitted', 'approved')`,
  edit: `UPDATE app_versions SET manifest = $manifest, manifest_hash = $hash, revision = $revision
    WHERE app_id = $app AND number = $number`,
  rename: `UPDATE apps SET name = $name, name_key = $name_key, look_key = $look_key, category = $category
    WHERE id = $app AND released IS NULL`,
});

function* list(name: string, request: PageRequest, within: Within): Decision<Page<AppVersion> | NotTheirs> {
  const limit = pageLimit(request);
  const { number } = pageStartBelow(request);
  const app = yield* appWithin(name, within);
  if (typeof app === "string") return app;
  // A number of a version fits where the greatest number of a page does not.
  const below = Math.min(number, 2_147_483_647);
  const found = yield* rows(sql.list, { app: app.id, number: below, limit: limit + 1 });
  return toPage(
    found.map((row) => readVersion(row)),
    limit,
    (version) => [String(version.number), ""],
  );
}

function* find(
  name: string,
  which: number | "latest" | "released",
  within: Within,
): Decision<ShownVersion | NotTheirs> {
  const app = yield* appWithin(name, within);
  if (typeof app === "string") return app;
  const number = which === "released" ? app.released : which;
  if (number === null) return "unknown";
  const row = yield* number === "latest"
    ? one(sql.latest, { app: app.id })
    : one(sql.find, { app: app.id, number });
  return row === undefined ? "unknown" : yield* shown(readVersion(row), row[versionColumns.length]);
}

/** The version, with what machines found out about it. */
export function* shown(version: AppVersion, checkedAt: unknown): Decision<ShownVersion> {
  const { app, number } = version;
  const checks = (yield* rows(sql.checks, { app, number })).map(
    ([check, subject, outcome, finding, detail, at]) =>
      ({ check, subject, outcome, finding, detail, at }) as AppCheck,
  );
  return { ...version, checks, checkedAt: (checkedAt ?? null) as number | null };
}

function* draft(
  id: string,
  by: Acting,
): Decision<
  { readonly outcome: "drafted"; readonly version: AppVersion } | { readonly outcome: NotTheirs | "open" }
> {
  const app = yield* lockedApp(id, by.within);
  if (typeof app === "string") return { outcome: app };
  if ((yield* one(sql.isOpen, { app: id })) !== undefined) return { outcome: "open" };
  const row = yield* one(sql.latest, { app: id });
  if (row === undefined) return { outcome: "unknown" };
  const { number, manifest, manifestHash } = readVersion(row);
  const version = yield* insertVersion({ app: id, number: number + 1, manifest, manifestHash }, by);
  return { outcome: "drafted", version };
}

function* edit(
  at: VersionAt,
  { manifest, manifestHash, followed }: DraftContent,
  by: Acting,
): Decision<"edited" | NotTheirs | "not-draft" | Conflict> {
  const found = yield* lockedVersion(at, by, ["draft"]);
  if (found === "not-so") return "not-draft";
  if (typeof found === "string" || "outcome" in found) return found;
  const { app, version } = found;
  const changes = changesBetween(version.manifest, manifest);
  if (isNothing(changes)) return "edited";
  const revision = version.revision + 1;
  const values = { app: app.id, number: version.number };
  yield* one(sql.edit, { ...values, manifest: JSON.stringify(manifest), hash: manifestHash, revision });
  const { name, category } = manifest;
  const look = { name, name_key: foldCase(name), look_key: skeletonOf(name), category };
  yield* one(sql.rename, { app: app.id, ...look });
  yield* record(by, {
    action: "app-version.drafted",
    target: versionTarget(app.id, version.number),
    revision,
    changes,
  });
  yield* followScopes({ app: app.id, environment: "test", before: version.manifest, after: followed }, by);
  return "edited";
}

/** {@link AppVersions}. */
export const appVersions = {
  reads: { list, find },
  writes: { draft, edit, submit: submitVersion, withdraw: withdrawVersion, release: releaseVersion },
} satisfies PortDecisions<AppVersions>;
