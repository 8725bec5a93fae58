import { type BuiltInRole, isBuiltInRole, type RoleRights, rightsOfBuiltIn } from "@grantway/platform/rules";
import type { OrganisationPermission, Within } from "@grantway/protocol";
import { texts } from "../../rows/cells.ts";
import { readRoleScopes } from "../../rows/role-scopes.ts";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";

const sql = statements("role-in", {
  // Nobody takes the membership or its role away until the transaction is over.
  held: (d) => `SELECT m.role, r.permissions, r.scopes FROM memberships m
    LEFT JOIN organisation_roles r ON r.id = m.role AND r.organisation_id = m.organisation_id
    WHERE m.organisation_id = $organisation AND m.user_id = $person ${d.forKeyShare("m")}`,
});

/** A person's role in an organisation, and what it may do there. */
export interface RoleIn extends RoleRights {
  readonly role: string;
}

const nothing: RoleRights = { permissions: new Set(), scopes: [] };

/** What the person is in the organisation now, and until the transaction is over; `undefined` for somebody who is not in it. */
export function* roleIn(organisation: string, person: string): Decision<RoleIn | undefined> {
  const row = yield* one(sql.held, { organisation, person });
  return row && { role: row[0] as string, ...readRights(row) };
}

/** The rights of a membership's role, and of the columns of its custom role where it is one. */
export function readRights([role, permissions, scopes]: readonly unknown[]): RoleRights {
  if (isBuiltInRole(role as string)) return rightsOfBuiltIn(role as BuiltInRole);
  // A role that was deleted holds nothing.
  if (permissions === null) return nothing;
  return {
    permissions: new Set(texts(permissions) as readonly OrganisationPermission[]),
    scopes: readRoleScopes(scopes),
  };
}

/**
 * Whether it may be done in this organisation. Somebody who is not in it is told that it is `unknown`, so that nobody learns which
 * organisations there are; a member whose role lacks the permission is `forbidden`. It stays so until the transaction is over.
 */
export function* mayIn(organisation: string, within: Within): Decision<"may" | "forbidden" | "unknown"> {
  if (within === "everywhere") return "may";
  if (within === "nowhere") return "unknown";
  if (within.only !== undefined && within.only !== organisation) return "unknown";
  const held = yield* roleIn(organisation, within.person);
  if (held === undefined) return "unknown";
  return held.permissions.has(within.needs) ? "may" : "forbidden";
}
