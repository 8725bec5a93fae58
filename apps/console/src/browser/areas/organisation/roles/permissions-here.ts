import type { OrganisationPermission } from "@grantway/protocol/form-rules";
import { organisationPermissions } from "@grantway/protocol/form-rules";

/** What a role may be made of, in the order in which people read it. */
export const permissionsHere: readonly OrganisationPermission[] = organisationPermissions;

/** Whether there are words for it: one that is newer than this page stays as it is. */
export function isPermissionHere(permission: string): permission is OrganisationPermission {
  return (permissionsHere as readonly string[]).includes(permission);
}
