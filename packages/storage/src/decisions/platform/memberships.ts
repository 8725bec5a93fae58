import type { Memberships, OwnOrganisation } from "@grantway/platform";
import { isBuiltInRole, rightsOfBuiltIn } from "@grantway/platform/rules";
import type { OrganisationPermission } from "@grantway/protocol";
import { type Cells, texts } from "../../rows/cells.ts";
import { type Decision, type PortDecisions, rows } from "../decision.ts";
import { statements } from "../statement.ts";

const sql = statements("memberships", {
  ofPerson: `SELECT o.id, o.slug, o.name, o.kind, o.status, m.role, r.name, r.permissions
    FROM memberships m JOIN organisations o ON o.id = m.organisation_id
      LEFT JOIN organisation_roles r ON r.id = m.role AND r.organisation_id = m.organisation_id
    WHERE m.user_id = $person ORDER BY o.name_key, o.id`,
});

function* ofPerson(person: string): Decision<readonly OwnOrganisation[]> {
  return (yield* rows(sql.ofPerson, { person })).map(readOwn);
}

function readOwn([id, slug, name, kind, status, role, roleName, permissions]: Cells): OwnOrganisation {
  return {
    id: id as string,
    slug: slug as string,
    name: name as string,
    kind: kind as OwnOrganisation["kind"],
    status: status as OwnOrganisation["status"],
    role: role as string,
    ...(typeof roleName === "string" ? { roleName } : {}),
    permissions: permissionsOf(role as string, permissions),
  };
}

function permissionsOf(role: string, own: unknown): readonly OrganisationPermission[] {
  if (isBuiltInRole(role)) return [...rightsOfBuiltIn(role).permissions];
  return own === null ? [] : (texts(own) as readonly OrganisationPermission[]);
}

/** {@link Memberships}. */
export const memberships = { reads: { ofPerson }, writes: {} } satisfies PortDecisions<Memberships>;
