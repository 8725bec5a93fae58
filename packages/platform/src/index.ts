export type { App, Environment } from "./apps/app.ts";
export type { AppVersion, ReviewDecision } from "./apps/app-version.ts";
export { nameWarnings, type NameWarning, skeletonOf } from "./apps/look-alike.ts";
export type { Manifest, ManifestScope } from "./apps/manifest.ts";
export { categories, type Category, emptyManifest } from "./apps/manifest-bounds.ts";
export { canonicalManifest, tidyManifest } from "./apps/manifest-canonical.ts";
export { differenceOf, type ManifestChange, type ManifestDifference } from "./apps/manifest-difference.ts";
export { manifestOfText, readManifest, type ReadManifest } from "./apps/manifest-reading.ts";
export { manifestProblems, type ManifestWorld, reviewProblems } from "./apps/manifest-rules.ts";
export { manifestSchema } from "./apps/manifest-schema.ts";
export { redirectHostOf, unnamedRedirects } from "./apps/redirect-host.ts";
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
