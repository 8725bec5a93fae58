import type { Organisation } from "@grantway/platform";
import { foldCase } from "@grantway/identity/rules";
import type { Cells } from "./cells.ts";

/** What {@link readOrganisation} expects. */
export const organisationColumns = [
  "id",
  "slug",
  "name",
  "kind",
  "sandbox_of",
  "status",
  "delete_at",
  "suspended_at",
  "created_at",
  "revision",
] as const;

/** The organisation whose columns begin at `from`; `undefined` for an absent row, and for one that is gone for good. */
export function readOrganisation(cells: Cells | undefined, from = 0): Organisation | undefined {
  if (cells === undefined || typeof cells[from] !== "string" || cells[from + 5] === "deleted")
    return undefined;
  return {
    id: cells[from],
    slug: cells[from + 1] as string,
    name: cells[from + 2] as string,
    kind: cells[from + 3] as Organisation["kind"],
    sandboxOf: cells[from + 4] as string | null,
    status: cells[from + 5] as Organisation["status"],
    deleteAt: moment(cells[from + 6]),
    suspendedAt: moment(cells[from + 7]),
    createdAt: Number(cells[from + 8]),
    revision: Number(cells[from + 9]),
  };
}

/** What is written of an organisation that changes, by column. */
export function organisationCells({
  id,
  slug,
  name,
  deleteAt,
  suspendedAt,
}: Pick<Organisation, "id" | "slug" | "name" | "deleteAt" | "suspendedAt">) {
  return {
    id,
    slug,
    name,
    name_key: foldCase(name),
    status: statusOf({ deleteAt, suspendedAt }),
    delete_at: deleteAt,
    suspended_at: suspendedAt,
  };
}

/** A deletion that is planned is told first; when it is taken back, a suspension is still there. */
function statusOf({
  deleteAt,
  suspendedAt,
}: Pick<Organisation, "deleteAt" | "suspendedAt">): Organisation["status"] {
  if (deleteAt !== null) return "deleting";
  return suspendedAt === null ? "active" : "suspended";
}

function moment(cell: unknown): number | null {
  return cell === null ? null : Number(cell);
}
