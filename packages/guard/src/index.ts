export type { Access, AccessOrganisation } from "./access.ts";
export type { Presented } from "./bearer-token.rfc6750.ts";
export type { Authorization, Guard, GuardedRequest, GuardOptions } from "./guard.ts";
export { createGuard } from "./guard.ts";
export type { Need } from "./need.ts";
export type { Forwarded } from "./public-address.ts";
export type { ResourceDescription, ResourceMetadata } from "./resource-metadata.rfc9728.ts";
export type { StepUp } from "./step-up.rfc9470.ts";
export type { Refusal } from "./refusal.rfc6750.ts";
