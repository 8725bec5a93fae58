import { neverRead, operation } from "@grantway/protocol/operation-rules";
import type { Conflict, Problem } from "@grantway/protocol";
import type { CustomRole } from "../organisations/organisation-role.ts";
import { limits, roleProblems, type SaidRole, tidyRole } from "../organisations/organisation-rules.ts";
import type { ListedRole } from "../ports/organisation-roles.ts";
import type { Refused } from "../ports/organisations.ts";
import type { OrganisationPorts } from "./organisation-ports.ts";

/*
 * The roles that an organisation makes for itself, of permissions and of scopes of the platform's APIs. Nobody makes one that may do
 * what they may not.
 */

interface Stopped {
  readonly outcome: Refused | "no-role" | "name-taken" | "too-many" | "beyond-caller" | "in-use";
}
interface Invalid {
  readonly outcome: "invalid";
  readonly problems: readonly Problem[];
}

/** Which role of which organisation. */
interface Named {
  readonly organisation: string;
  readonly id: string;
}

/** Lists all of an organisation. */
export const listRoles = operation({
  name: "roles.list",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { organisationRoles }: OrganisationPorts,
    { organisation }: { readonly organisation: string },
    { within },
  ): Promise<readonly ListedRole[] | Refused> => organisationRoles.list(organisation, within),
});

/** Shows one. */
export const showRole = operation({
  name: "roles.show",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { organisationRoles }: OrganisationPorts,
    { organisation, id }: Named,
    { within },
  ): Promise<CustomRole | "no-role" | Refused> => organisationRoles.find(organisation, id, within),
});

/** Makes one. */
export const createRole = operation({
  name: "roles.create",
  permission: "members:write",
  inOrganisations: true,
  audit: "role.created",
  async run(
    ports: OrganisationPorts,
    { organisation, ...said }: SaidRole & { readonly organisation: string },
    by,
    held,
  ): Promise<{ readonly outcome: "created"; readonly role: CustomRole } | Stopped | Invalid> {
    const problems = roleProblems(said, await knownScopes(ports));
    if (problems.length > 0) return { outcome: "invalid", problems };
    const id = ports.entropy.id();
    const role = { id, organisation, ...tidyRole(said) };
    const outcome = await ports.organisationRoles.create(role, limits.roles, { ...by, held });
    if (outcome !== "created") return { outcome };
    const made = await ports.organisationRoles.find(organisation, id, "everywhere");
    return typeof made === "string" ? { outcome: made } : { outcome, role: made };
  },
});

/** Changes what is said and leaves the rest, as it was read at this revision. */
export const updateRole = operation({
  name: "roles.update",
  permission: "members:write",
  inOrganisations: true,
  audit: "role.updated",
  async run(
    ports: OrganisationPorts,
    {
      organisation,
      id,
      revision,
      changes,
    }: Named & { readonly revision: number; readonly changes: Partial<SaidRole> },
    by,
    held,
  ): Promise<{ readonly outcome: "updated"; readonly role: CustomRole } | Stopped | Invalid | Conflict> {
    const { organisationRoles } = ports;
    const before = await organisationRoles.find(organisation, id, by.within);
    if (typeof before === "string") return { outcome: before };
    if (before.revision < revision) return neverRead(before);
    const { name, permissions, scopes } = before;
    const said = { name, permissions, scopes, ...changes };
    // A scope that went meanwhile is no reason to refuse what was not changed.
    const known = await knownScopes(ports);
    const problems = roleProblems(said, typeof scopes === "string" ? known : known.union(new Set(scopes)));
    if (problems.length > 0 && before.revision === revision) return { outcome: "invalid", problems };
    const outcome = await organisationRoles.update({ id, organisation, ...tidyRole(said) }, revision, {
      ...by,
      held,
    });
    if (typeof outcome === "object") return outcome;
    if (outcome !== "updated") return { outcome };
    const role = await organisationRoles.find(organisation, id, by.within);
    return typeof role === "string" ? { outcome: role } : { outcome, role };
  },
});

/** Deletes one that nobody has. */
export const deleteRole = operation({
  name: "roles.delete",
  permission: "members:write",
  inOrganisations: true,
  audit: "role.deleted",
  async run(
    { organisationRoles }: OrganisationPorts,
    { organisation, id, revision }: Named & { readonly revision: number },
    by,
    held,
  ): Promise<{ readonly outcome: "deleted" } | Stopped | Conflict> {
    const outcome = await organisationRoles.delete({ organisation, id }, revision, { ...by, held });
    return typeof outcome === "object" ? outcome : { outcome };
  },
});

async function knownScopes({ catalogue }: OrganisationPorts): Promise<ReadonlySet<string>> {
  const { scopes } = await catalogue.current();
  return new Set(scopes.keys());
}
