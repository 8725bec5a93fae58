import type { NewOrganisation, Organisation } from "@grantway/platform";
import type { Attribution } from "@grantway/protocol";
import { organisationCells } from "../../rows/organisation-row.ts";
import { changesBetween } from "../changes.ts";
import { firstRevision } from "../conflict.ts";
import { type Decision, one } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { organisationTarget } from "./locked-organisation.ts";

const sql = statements("insert-organisation", {
  slug: "SELECT 1 FROM organisations WHERE slug = $slug",
  // Of several at once with one slug, one is first.
  insert: `INSERT INTO organisations
      (id, slug, name, name_key, kind, sandbox_of, status, delete_at, suspended_at, created_at, revision)
    VALUES ($id, $slug, $name, $name_key, $kind, $sandbox_of, $status, $delete_at, $suspended_at, $created_at, $revision)
    ON CONFLICT (slug) DO NOTHING RETURNING 1`,
});

/** Whether another one has the slug, or had it: apps know organisations by theirs. */
export function* isSlugTaken(slug: string): Decision<boolean> {
  return (yield* one(sql.slug, { slug })) !== undefined;
}

/** Writes the organisation, with nobody in it. */
export function* insertOrganisation(
  organisation: NewOrganisation & Pick<Organisation, "kind" | "sandboxOf">,
  by: Attribution,
): Decision<"created" | "slug-taken"> {
  const target = organisationTarget(organisation.id);
  const revision = yield* firstRevision(target);
  const made = yield* one(sql.insert, {
    ...organisationCells({ ...organisation, deleteAt: null, suspendedAt: null }),
    kind: organisation.kind,
    sandbox_of: organisation.sandboxOf,
    created_at: by.at,
    revision,
  });
  if (made === undefined) return "slug-taken";
  yield* record(by, {
    action: "organisation.created",
    target,
    revision,
    changes: changesBetween(undefined, organisation),
  });
  return "created";
}
