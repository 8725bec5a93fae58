/*
 * The rules by which storage decides, without the rest of this package: the thread that writes loads these alone, which takes
 * half the time of a short command.
 */
export { managementApi } from "./catalogue/management-api.ts";
export { isAsVerified } from "./client-documents/is-as-verified.ts";
export { stepStart } from "./figures/figure-kind.ts";
export { covers, narrowed, revoked, widened } from "./grant.ts";
export { signingKeyOf } from "./keys/key-life.ts";
export {
  type OrganisationPermission,
  organisationPermissions,
  permissions,
} from "./operations/permission.ts";
export { countedUpTo } from "./ports/consequences.ts";
export { keptApart, rightId } from "./ports/last-uses.ts";
export { openidScopeKeys, openidScopes } from "./scope.ts";
export { isWithin } from "./whose.ts";
