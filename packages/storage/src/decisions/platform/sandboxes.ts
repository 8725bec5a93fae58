import type { NewOrganisation, Organisation, Refused } from "@grantway/platform";
import type { Acting, Attribution } from "@grantway/protocol";
import { select } from "../../rows/cells.ts";
import { organisationColumns, readOrganisation } from "../../rows/organisation-row.ts";
import { type Decision, one, rows } from "../decision.ts";
import type { Dialect } from "../dialect.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { endMembership } from "./end-membership.ts";
import { insertMembership, membershipTarget } from "./insert-membership.ts";
import { insertOrganisation } from "./insert-organisation.ts";
import { lockOrganisationFor } from "./locked-organisation.ts";

/*
 * Sandboxes of an organisation. Whoever may change its apps owns them, whoever may see its apps is a member: those memberships are
 * written down, so that a sandbox is like any organisation to whatever asks who is in it. They follow whenever a role there does.
 */

/** What somebody of role `m.role` in the organisation is in its sandboxes. */
const roleThere = (d: Dialect) => `CASE
  WHEN m.role IN ('owner', 'admin') OR ${d.holds("r.permissions", "'apps:write'")} THEN 'owner'
  WHEN ${d.holds("r.permissions", "'apps:read'")} THEN 'member' END`;

const members = (d: Dialect) => `SELECT m.user_id, ${roleThere(d)}
  FROM memberships m LEFT JOIN organisation_roles r ON r.id = m.role AND r.organisation_id = m.organisation_id
  WHERE m.organisation_id = $organisation`;

const sql = statements("sandboxes", {
  count: "SELECT count(*) FROM organisations WHERE sandbox_of = $organisation AND status <> 'deleted'",
  of: (d) => `SELECT ${select("o", organisationColumns)} FROM organisations o
    WHERE o.sandbox_of = $organisation AND o.status <> 'deleted' ORDER BY o.id ${d.forNoKeyUpdate("o")}`,
  // In one order, so that two of these do not wait for each other.
  everybody: (d) => `${members(d)} ORDER BY m.user_id`,
  person: (d) => `${members(d)} AND m.user_id = $person`,
  ofRole: (d) => `${members(d)} AND m.role = $role ORDER BY m.user_id`,
  there: (d) => `SELECT m.role, m.inherited FROM memberships m
    WHERE m.organisation_id = $organisation AND m.user_id = $person ${d.forUpdate("m")}`,
  change: `UPDATE memberships SET role = $role WHERE organisation_id = $organisation AND user_id = $person`,
});

/** The `createSandbox` of `Organisations`. */
export function* createSandbox(
  { of, ...sandbox }: NewOrganisation & { readonly of: string },
  most: number,
  by: Acting,
): Decision<"created" | "slug-taken" | "too-many" | "not-live" | "closed" | Refused> {
  const parent = yield* lockOrganisationFor(of, by);
  if (typeof parent === "string") return parent;
  if (parent.kind !== "live") return "not-live";
  if (parent.status !== "active") return "closed";
  if (Number((yield* one(sql.count, { organisation: of }))?.[0]) >= most) return "too-many";
  return yield* insertSandbox({ ...sandbox, of }, by);
}

/** Writes a sandbox of an organisation that is locked, with those who are in it because of that one. */
export function* insertSandbox(
  { of, ...sandbox }: NewOrganisation & { readonly of: string },
  by: Attribution,
): Decision<"created" | "slug-taken"> {
  const outcome = yield* insertOrganisation({ ...sandbox, kind: "sandbox", sandboxOf: of }, by);
  if (outcome === "created") {
    for (const [person, role] of yield* rows(sql.everybody, { organisation: of })) {
      yield* follow(sandbox, person as string, role as "owner" | "member" | null, by);
    }
  }
  return outcome;
}

/** The sandboxes of an organisation, locked. */
export function* sandboxesOf(organisation: string): Decision<readonly Organisation[]> {
  return (yield* rows(sql.of, { organisation })).flatMap((row) => readOrganisation(row) ?? []);
}

/** Makes the memberships in sandboxes what they have to be after this person's in the organisation has changed or ended. */
export function* followPerson(organisation: string, person: string, by: Attribution): Decision<void> {
  const sandboxes = yield* sandboxesOf(organisation);
  if (sandboxes.length === 0) return;
  const role = (yield* one(sql.person, { organisation, person }))?.[1] ?? null;
  for (const sandbox of sandboxes) yield* follow(sandbox, person, role as "owner" | "member" | null, by);
}

/** The same after what a role of the organisation may do has changed. */
export function* followRole(organisation: string, role: string, by: Attribution): Decision<void> {
  const sandboxes = yield* sandboxesOf(organisation);
  if (sandboxes.length === 0) return;
  const people = yield* rows(sql.ofRole, { organisation, role });
  for (const sandbox of sandboxes) {
    for (const [person, there] of people) {
      yield* follow(sandbox, person as string, there as "owner" | "member" | null, by);
    }
  }
}

function* follow(
  sandbox: NewOrganisation,
  person: string,
  role: "owner" | "member" | null,
  by: Attribution,
): Decision<void> {
  const there = yield* one(sql.there, { organisation: sandbox.id, person });
  if (there === undefined) {
    if (role !== null) yield* insertMembership({ organisation: sandbox.id, person, role }, by, true);
    return;
  }
  // Somebody who was invited into the sandbox itself is there for another reason.
  if (Number(there[1]) === 0 || there[0] === role) return;
  if (role === null) return yield* endMembership(sandbox, person, by);
  yield* one(sql.change, { organisation: sandbox.id, person, role });
  yield* record(by, {
    action: "membership.updated",
    target: membershipTarget(sandbox.id, person),
    changes: { role: { from: there[0], to: role } },
  });
}
