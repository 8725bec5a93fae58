import { openidScopeKeys, organisationPermissions, permissions } from "@grantway/protocol/rules";
import type { OrganisationPermission, Permission } from "@grantway/protocol";
import { holdsScope } from "../organisations/organisation-role.ts";
import type { KnownScope, PersonFacts, PlaceFacts } from "./place-facts.ts";

/*
 * The ceiling: nobody grants a right that they do not hold (promise 2). What somebody holds, their role in the organisation
 * says. The scopes of the management API are its permissions: those inside an organisation the role says too, those of the
 * platform their role on the platform, and no organisation gives them away.
 */

/** Whether this person holds the scope at this place. What is about themselves alone, they do. */
export function holds(
  scope: KnownScope,
  { organisation }: { readonly organisation?: Pick<NonNullable<PlaceFacts["organisation"]>, "rights"> },
  person: Pick<PersonFacts, "permissions">,
): boolean {
  if (openidScopeKeys.has(scope.key)) return true;
  if (isForOrganisations(scope.key)) {
    return organisation?.rights.permissions.has(scope.key) ?? true;
  }
  if (isPermission(scope.key)) return person.permissions.has(scope.key);
  return organisation === undefined || holdsScope(organisation.rights.scopes, scope);
}

/** Whether somebody who does not hold the scope may give it to an app all the same. */
export function mayGiveAny(scope: string, { organisation }: Pick<PlaceFacts, "organisation">): boolean {
  if (isPermission(scope) && !isForOrganisations(scope)) return false;
  return organisation?.rights.permissions.has("grant-any:write") ?? false;
}

function isForOrganisations(key: string): key is OrganisationPermission {
  return (organisationPermissions as readonly string[]).includes(key);
}

function isPermission(key: string): key is Permission {
  return (permissions as readonly string[]).includes(key);
}
