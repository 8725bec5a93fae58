import type { ActingWith, NewOrganisation, Organisation, Organisations, Refused } from "@grantway/platform";
import type { Acting, Attribution, Conflict, Instant, Within } from "@grantway/protocol";
import { select } from "../../rows/cells.ts";
import { organisationCells, organisationColumns, readOrganisation } from "../../rows/organisation-row.ts";
import { changesBetween, isNothing } from "../changes.ts";
import { isThere } from "../client-owner.ts";
import { conflict } from "../conflict.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { insertMembership } from "./insert-membership.ts";
import { lockOrganisation, lockOrganisationFor, organisationTarget } from "./locked-organisation.ts";
import { organisationConsequences } from "./organisation-consequences.ts";
import { deleteDue } from "./organisation-deletion.ts";
import { countOrganisations, listOrganisations } from "./organisation-list.ts";
import { insertOrganisation, isSlugTaken } from "./insert-organisation.ts";
import { callersRights } from "./callers-rights.ts";
import { installedElsewhere } from "./organisation-apps.ts";
import { createSandbox } from "./sandboxes.ts";
import { seesIn } from "./role-in.ts";

const sql = statements("organisations", {
  find: `SELECT ${select("o", organisationColumns)} FROM organisations o WHERE o.id = $name OR o.slug = $name
    ORDER BY CASE WHEN o.id = $name THEN 0 ELSE 1 END LIMIT 1`,
  update: `UPDATE organisations SET slug = $slug, name = $name, name_key = $name_key, status = $status,
      delete_at = $delete_at, suspended_at = $suspended_at, revision = $revision
    WHERE id = $id`,
  due: "SELECT o.id FROM organisations o WHERE o.delete_at <= $at AND o.status = 'deleting' ORDER BY o.delete_at LIMIT $limit",
});

function* find(name: string, within: Within): Decision<Organisation | Refused> {
  const organisation = readOrganisation(yield* one(sql.find, { name }));
  if (organisation === undefined) return "unknown";
  const answer = yield* seesIn(organisation.id, within);
  return answer === "may" ? organisation : answer;
}

function* create(
  organisation: NewOrganisation,
  owner: string,
  by: Attribution,
): Decision<"created" | "slug-taken" | "no-owner"> {
  if (!(yield* isThere(owner))) return "no-owner";
  const outcome = yield* insertOrganisation({ ...organisation, kind: "live", sandboxOf: null }, by);
  if (outcome === "created") {
    yield* insertMembership({ organisation: organisation.id, person: owner, role: "owner" }, by);
  }
  return outcome;
}

function* update(
  { id, slug, name }: NewOrganisation,
  expected: number,
  by: Acting,
): Decision<Awaited<ReturnType<Organisations["update"]>>> {
  const before = yield* lockOrganisationFor(id, by);
  if (typeof before === "string") return before;
  const after = { ...before, slug, name };
  const changes = changesBetween(before, after);
  if (isNothing(changes)) return "updated";
  if (before.revision !== expected) return yield* stale(before, expected);
  if (slug !== before.slug && (yield* isSlugTaken(slug))) return "slug-taken";
  yield* save(after);
  yield* record(by, {
    action: "organisation.updated",
    target: organisationTarget(id),
    revision: before.revision + 1,
    changes,
  });
  return "updated";
}

function* setSuspended(
  id: string,
  suspended: boolean,
  by: Attribution,
): Decision<"changed" | "unchanged" | "unknown"> {
  const before = yield* lockOrganisation(id);
  if (before === undefined) return "unknown";
  if ((before.suspendedAt !== null) === suspended) return "unchanged";
  yield* save({ ...before, suspendedAt: suspended ? by.at : null });
  yield* record(by, {
    action: suspended ? "organisation.suspended" : "organisation.resumed",
    target: organisationTarget(id),
    revision: before.revision + 1,
  });
  return "changed";
}

function* planDeletion(
  id: string,
  deleteAt: Instant,
  expected: number,
  by: ActingWith,
): Decision<"planned" | "owners-only" | "published" | Refused | Conflict> {
  const before = yield* lockOrganisationFor(id, by);
  if (typeof before === "string") return before;
  if (!(yield* callersRights(id, by)).isOwner) return "owners-only";
  if (before.deleteAt === deleteAt) return "planned";
  if (before.revision !== expected) return yield* stale(before, expected);
  if (by.within !== "everywhere" && (yield* installedElsewhere(id)) > 0) return "published";
  yield* save({ ...before, deleteAt });
  yield* record(by, {
    action: "organisation.deletion-planned",
    target: organisationTarget(id),
    revision: before.revision + 1,
    changes: { deleteAt: { ...(before.deleteAt === null ? {} : { from: before.deleteAt }), to: deleteAt } },
  });
  return "planned";
}

function* cancelDeletion(
  id: string,
  by: ActingWith,
): Decision<"cancelled" | "not-planned" | "owners-only" | Refused> {
  const before = yield* lockOrganisationFor(id, by);
  if (typeof before === "string") return before;
  if (!(yield* callersRights(id, by)).isOwner) return "owners-only";
  // Whoever comes when its time has come is too late: a part of it may be gone.
  if (before.deleteAt === null || before.deleteAt <= by.at) return "not-planned";
  yield* save({ ...before, deleteAt: null });
  yield* record(by, {
    action: "organisation.deletion-cancelled",
    target: organisationTarget(id),
    revision: before.revision + 1,
  });
  return "cancelled";
}

function* due(at: Instant, limit: number): Decision<readonly string[]> {
  return (yield* rows(sql.due, { at, limit })).map(([id]) => id as string);
}

function* save(organisation: Organisation): Decision<void> {
  yield* one(sql.update, { ...organisationCells(organisation), revision: organisation.revision + 1 });
}

function* stale({ id, revision }: Organisation, expected: number): Decision<Conflict> {
  return yield* conflict(organisationTarget(id), revision, expected);
}

/** {@link Organisations}. */
export const organisations = {
  reads: {
    list: listOrganisations,
    count: countOrganisations,
    find,
    due,
    consequences: organisationConsequences,
  },
  writes: { create, createSandbox, update, setSuspended, planDeletion, cancelDeletion, deleteDue },
} satisfies PortDecisions<Organisations>;
