export type { App, Environment } from "./apps/app.ts";
export type { AppVersion, ReviewDecision } from "./apps/app-version.ts";
export type { Manifest, ManifestScope } from "./apps/manifest.ts";
export { alwaysSent, type EventType, eventTypes } from "./events/event-type.ts";
export { type InstalledScope, type Installation, streamOf } from "./installing/installation.ts";
export type { Memberships, OwnOrganisation } from "./ports/memberships.ts";
export { platformOperations } from "./operations/all.ts";
export type { Membership, Organisation } from "./organisations/organisation.ts";
export {
  type BuiltInRole,
  builtInRoles,
  type CustomRole,
  holdsScope,
  isBuiltInRole,
  type RoleRights,
  type RoleScopes,
  rightsOfBuiltIn,
} from "./organisations/organisation-role.ts";
