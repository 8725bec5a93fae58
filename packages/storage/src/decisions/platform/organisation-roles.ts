import type {
  ActingWith,
  CustomRole,
  ListedRole,
  OrganisationRoles,
  Refused,
  RoleData,
} from "@grantway/platform";
import type { Conflict, OrganisationPermission, Within } from "@grantway/protocol";
import { json, texts } from "../../rows/cells.ts";
import { readRoleScopes } from "../../rows/role-rights.ts";
import type { Cells } from "../../rows/cells.ts";
import { changesBetween, isNothing } from "../changes.ts";
import { conflict, firstRevision } from "../conflict.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { callersRights, reachesAll } from "./callers-rights.ts";
import { lockOrganisationFor } from "./locked-organisation.ts";
import { seesIn } from "./role-in.ts";
import { followRole } from "./sandboxes.ts";

const columns = "r.id, r.organisation_id, r.name, r.permissions, r.scopes, r.revision";

const sql = statements("organisation-roles", {
  list: `SELECT ${columns},
      (SELECT count(*) FROM memberships m WHERE m.organisation_id = r.organisation_id AND m.role = r.id)
    FROM organisation_roles r WHERE r.organisation_id = $organisation ORDER BY r.name, r.id`,
  find: `SELECT ${columns} FROM organisation_roles r WHERE r.organisation_id = $organisation AND r.id = $id`,
  lock: (d) => `SELECT ${columns} FROM organisation_roles r
    WHERE r.organisation_id = $organisation AND r.id = $id ${d.forUpdate("r")}`,
  count: "SELECT count(*) FROM organisation_roles WHERE organisation_id = $organisation",
  named:
    "SELECT 1 FROM organisation_roles WHERE organisation_id = $organisation AND name = $name AND id <> $id",
  insert: `INSERT INTO organisation_roles (id, organisation_id, name, permissions, scopes, revision)
    VALUES ($id, $organisation, $name, $permissions, $scopes, $revision)`,
  update: `UPDATE organisation_roles SET name = $name, permissions = $permissions, scopes = $scopes,
    revision = $revision WHERE id = $id`,
  delete: "DELETE FROM organisation_roles WHERE id = $id",
  used: `SELECT 1 WHERE EXISTS (SELECT 1 FROM memberships WHERE organisation_id = $organisation AND role = $id)
    OR EXISTS (SELECT 1 FROM invitations WHERE organisation_id = $organisation AND role = $id AND state = 'open'
      AND expires_at > $at)`,
});

function* list(organisation: string, within: Within): Decision<readonly ListedRole[] | Refused> {
  const answer = yield* seesIn(organisation, within);
  if (answer !== "may") return answer;
  const found = yield* rows(sql.list, { organisation });
  return found.map((row) => Object.assign(readRole(row), { members: Number(row[6]) }));
}

function* find(organisation: string, id: string, within: Within): Decision<CustomRole | "no-role" | Refused> {
  const answer = yield* seesIn(organisation, within);
  if (answer !== "may") return answer;
  const row = yield* one(sql.find, { organisation, id });
  return row === undefined ? "no-role" : readRole(row);
}

function* create(
  role: RoleData,
  most: number,
  by: ActingWith,
): Decision<"created" | "too-many" | "name-taken" | "beyond-caller" | Refused> {
  const { organisation } = role;
  const there = yield* lockOrganisationFor(organisation, by);
  if (typeof there === "string") return there;
  if (Number((yield* one(sql.count, { organisation }))?.[0]) >= most) return "too-many";
  if (yield* isNameTaken(role)) return "name-taken";
  if (!(yield* mayAll([role], organisation, by))) return "beyond-caller";
  const target = targetOf(role.id);
  const revision = yield* firstRevision(target);
  yield* one(sql.insert, { ...cellsOf(role), organisation, revision });
  yield* record(by, {
    action: "role.created",
    target,
    revision,
    changes: changesBetween(undefined, dataOf(role)),
  });
  return "created";
}

function* update(
  role: RoleData,
  expected: number,
  by: ActingWith,
): Decision<"updated" | "no-role" | "name-taken" | "beyond-caller" | Refused | Conflict> {
  const before = yield* locked(role, by);
  if (typeof before === "string") return before;
  const changes = changesBetween(dataOf(before), dataOf(role));
  if (isNothing(changes)) return "updated";
  const target = targetOf(role.id);
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  if (yield* isNameTaken(role)) return "name-taken";
  if (!(yield* mayAll([before, role], role.organisation, by))) return "beyond-caller";
  yield* one(sql.update, { ...cellsOf(role), revision: expected + 1 });
  yield* record(by, { action: "role.updated", target, revision: expected + 1, changes });
  yield* followRole(role.organisation, role.id, by);
  return "updated";
}

function* remove(
  { organisation, id }: Pick<RoleData, "organisation" | "id">,
  expected: number,
  by: ActingWith,
): Decision<"deleted" | "in-use" | "no-role" | "beyond-caller" | Refused | Conflict> {
  const before = yield* locked({ organisation, id }, by);
  if (typeof before === "string") return before;
  const target = targetOf(id);
  if (before.revision !== expected) return yield* conflict(target, before.revision, expected);
  if (!(yield* mayAll([before], organisation, by))) return "beyond-caller";
  if ((yield* one(sql.used, { organisation, id, at: by.at })) !== undefined) return "in-use";
  yield* one(sql.delete, { id });
  yield* record(by, { action: "role.deleted", target, revision: expected + 1 });
  return "deleted";
}

/** The role, which nobody else changes or gives until the decision is over. */
function* locked(
  { organisation, id }: Pick<RoleData, "organisation" | "id">,
  by: ActingWith,
): Decision<CustomRole | "no-role" | Refused> {
  const there = yield* lockOrganisationFor(organisation, by);
  if (typeof there === "string") return there;
  const row = yield* one(sql.lock, { organisation, id });
  return row === undefined ? "no-role" : readRole(row);
}

function* isNameTaken({ organisation, id, name }: RoleData): Decision<boolean> {
  return (yield* one(sql.named, { organisation, id, name })) !== undefined;
}

function* mayAll(
  roles: readonly Pick<RoleData, "permissions" | "scopes">[],
  organisation: string,
  by: ActingWith,
): Decision<boolean> {
  const rights = roles.map(({ permissions, scopes }) => ({ permissions: new Set(permissions), scopes }));
  return yield* reachesAll(yield* callersRights(organisation, by), rights);
}

function readRole([id, organisation, name, permissions, scopes, revision]: Cells): CustomRole {
  return {
    id: id as string,
    organisation: organisation as string,
    name: name as string,
    permissions: texts(permissions) as readonly OrganisationPermission[],
    scopes: readRoleScopes(scopes),
    revision: Number(revision),
  };
}

function cellsOf({ id, name, permissions, scopes }: RoleData) {
  return {
    id,
    name,
    permissions: json(permissions),
    scopes: typeof scopes === "string" ? JSON.stringify(scopes) : json(scopes),
  };
}

function dataOf({ name, permissions, scopes }: RoleData) {
  return { name, permissions, scopes };
}

function targetOf(id: string): string {
  return `role:${id}`;
}

/** {@link OrganisationRoles}. */
export const organisationRoles = {
  reads: { list, find },
  writes: { create, update, delete: remove },
} satisfies PortDecisions<OrganisationRoles>;
