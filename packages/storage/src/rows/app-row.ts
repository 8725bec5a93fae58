import type { AppVersion, ListedApp, Manifest } from "@grantway/platform";
import { type Cells, parsed } from "./cells.ts";

/** Of the app `a` and its publisher `p`, as {@link readApp} expects them. */
export const appSelection = `a.id, a.slug, a.publisher_id, a.status, a.suspended_by, a.suspension_reason, a.visibility,
  a.released, a.name, a.category, a.created_at, a.revision, p.slug, p.name`;

/** The app of a row. */
export function readApp(cells: Cells): ListedApp {
  return {
    id: cells[0] as string,
    slug: cells[1] as string,
    publisher: cells[2] as string,
    status: cells[3] as ListedApp["status"],
    suspendedBy: cells[4] as ListedApp["suspendedBy"],
    suspensionReason: cells[5] as string,
    visibility: cells[6] as ListedApp["visibility"],
    released: cells[7] === null ? null : Number(cells[7]),
    name: cells[8] as string,
    category: cells[9] as string,
    createdAt: cells[10] as number,
    revision: Number(cells[11]),
    publisherSlug: cells[12] as string,
    publisherName: cells[13] as string,
  };
}

/** What {@link readVersion} expects. */
export const versionColumns = [
  "app_id",
  "number",
  "manifest",
  "manifest_hash",
  "status",
  "created_at",
  "submitted_at",
  "decided_by",
  "decided_at",
  "reason",
  "approval",
  "revision",
] as const;

/** The version whose columns begin at `from`. */
export function readVersion(cells: Cells, from = 0): AppVersion {
  const [decidedBy, decidedAt] = [cells[from + 7], cells[from + 8]];
  return {
    app: cells[from] as string,
    number: Number(cells[from + 1]),
    manifest: parsed(cells[from + 2]) as Manifest,
    manifestHash: cells[from + 3] as string,
    status: cells[from + 4] as AppVersion["status"],
    createdAt: cells[from + 5] as number,
    submittedAt: cells[from + 6] as number | null,
    decision:
      decidedBy === null
        ? null
        : { by: decidedBy as string, at: decidedAt as number, reason: (cells[from + 9] ?? "") as string },
    approval: cells[from + 10] as AppVersion["approval"],
    revision: Number(cells[from + 11]),
  };
}
