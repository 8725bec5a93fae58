import { isBuiltInRole, type RoleRights, rightsOfBuiltIn, rightsWithin } from "@grantway/platform/rules";
import type { ActingWith } from "@grantway/platform";
import { type OrganisationPermission, organisationPermissions } from "@grantway/protocol/rules";
import type { Within } from "@grantway/protocol";
import { texts } from "../../rows/cells.ts";
import { readRoleScopes } from "../../rows/role-rights.ts";
import { type Decision, one, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { roleIn } from "./role-in.ts";

/*
 * Nobody in an organisation gives, or takes over, more than they may there (ADR 30): what a role may do is compared with what the
 * caller may, and no role is asked for by its name but the owner's.
 */

const sql = statements("callers-rights", {
  // Nobody deletes the role until the transaction is over.
  role: (d) => `SELECT r.permissions, r.scopes FROM organisation_roles r
    WHERE r.id = $id AND r.organisation_id = $organisation ${d.forKeyShare("r")}`,
  highRisk: "SELECT s.key FROM scopes s WHERE s.risk = 'high'",
});

/** What somebody may do in the organisation now. */
export interface CallersRights extends RoleRights {
  /** The platform too does what takes an owner. */
  readonly isOwner: boolean;
}

/** What the caller may do there, after it was asked whether they may do anything. */
export function* callersRights(organisation: string, { within, held }: ActingWith): Decision<CallersRights> {
  if (typeof within === "string") {
    const permissions = new Set(organisationPermissions.filter((permission) => held.has(permission)));
    return { permissions, scopes: "all", isOwner: true };
  }
  const own = yield* roleIn(organisation, within.person);
  return {
    permissions: cut(own?.permissions ?? new Set(), within),
    scopes: own?.scopes ?? [],
    isOwner: own?.role === "owner",
  };
}

/** What a role there may do; `undefined` where there is no such role. It stays until the decision is over. */
export function* rightsOfRole(organisation: string, role: string): Decision<RoleRights | undefined> {
  if (isBuiltInRole(role)) return rightsOfBuiltIn(role);
  const row = yield* one(sql.role, { organisation, id: role });
  return (
    row && {
      permissions: new Set(texts(row[0]) as readonly OrganisationPermission[]),
      scopes: readRoleScopes(row[1]),
    }
  );
}

/** Whether whoever may do the one may do all of the others. */
export function* reachesAll(held: RoleRights, others: readonly RoleRights[]): Decision<boolean> {
  const highRisk = new Set((yield* rows(sql.highRisk)).map(([key]) => key as string));
  return others.every((other) => rightsWithin(held, other, highRisk));
}

/** A program does for a person no more than its token says, whatever their role. */
function cut(
  permissions: ReadonlySet<OrganisationPermission>,
  { atMost }: Exclude<Within, string>,
): ReadonlySet<OrganisationPermission> {
  return atMost === undefined ? permissions : permissions.intersection(new Set(atMost));
}
