import { builtInRoles, rightsOfBuiltIn } from "@grantway/platform/rules";
import type { OrganisationPermission, Within } from "@grantway/protocol";
import type { Dialect } from "../dialect.ts";
import type { Values } from "../statement.ts";

/*
 * As `mayIn`, for lists: a condition of SQL that is true of the organisations within reach.
 */

/** Of the organisation whose id this column holds. Its names are bound by {@link withinValues}. */
export function isWithinReach(d: Dialect, organisation: string): string {
  return `($person = '' OR EXISTS (SELECT 1 FROM memberships m
    LEFT JOIN organisation_roles r ON r.id = m.role AND r.organisation_id = m.organisation_id
    WHERE m.user_id = $person AND m.organisation_id = ${organisation} AND ($only = '' OR m.organisation_id = $only)
      AND (${d.contains("$roles", "(',' || m.role || ',')")} OR ${d.holds("r.permissions", "$needs")})))`;
}

/** What {@link isWithinReach} binds; `undefined` for who reaches nothing, so that nothing has to be asked. */
export function withinValues(within: Within): Values | undefined {
  if (within === "nowhere") return undefined;
  if (within === "everywhere") return { person: "", only: "", roles: "", needs: "" };
  const { person, needs, only = "" } = within;
  return { person, only, roles: `,${rolesWith(needs).join()},`, needs };
}

function rolesWith(needs: OrganisationPermission): readonly string[] {
  return builtInRoles.filter((role) => rightsOfBuiltIn(role).permissions.has(needs));
}
