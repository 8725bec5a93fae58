/*
 * Rules of this package that storage needs inside its transactions: functions over plain values, with nothing that has to be put
 * together first.
 */
export { streamOf } from "./installing/installation.ts";
export { holdsScope, isBuiltInRole, rightsOfBuiltIn } from "./organisations/organisation-role.ts";
export type { RoleRights, RoleScopes } from "./organisations/organisation-role.ts";
