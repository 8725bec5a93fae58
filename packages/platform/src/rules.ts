/*
 * Rules of this package that storage needs inside its transactions: functions over plain values, with nothing that has to be put
 * together first.
 */
export { addressesOf } from "./apps/client-addresses.ts";
export { closedReportsAreKept, mostReportsADay } from "./apps/app-report.ts";
export { skeletonOf } from "./apps/look-alike.ts";
export { differenceOf } from "./apps/manifest-difference.ts";
export { redirectHostOf } from "./apps/redirect-host.ts";
export { needsReview, wasReviewed } from "./apps/review-rules.ts";
export {
  answerTo,
  highestRisk,
  policyActorOf,
  policyInForce,
  publisherKindOf,
} from "./installing/policy-answer.ts";
export { sentenceAt, sentenceName } from "./installing/policy-sentence.ts";
export { simulatePolicy } from "./installing/policy-simulation.ts";
export type { Policy, Wish } from "./installing/policy.ts";
export type { PastWish } from "./installing/policy-simulation.ts";
export {
  builtInRoles,
  holdsScope,
  isBuiltInRole,
  rightsOfBuiltIn,
  rightsWithin,
} from "./organisations/organisation-role.ts";
export { alwaysSent } from "./events/event-type.ts";
export { failsFor, longestClaim } from "./webhooks/retry-schedule.ts";
export { mostEndpoints } from "./webhooks/webhook-endpoint.ts";
export { remindEvery } from "./installing/install-request.ts";
export { streamOf, streamOfApp } from "./installing/installation.ts";
export { answerAt, mayAdd, wishAt } from "./installing/place-answer.ts";
export type { AppFacts, KnownScope, PersonFacts, PlaceFacts } from "./installing/place-facts.ts";
export { outlasting, strongestOf, type Suspender } from "./installing/suspension.ts";
export { whyNotHere } from "./installing/why-not-here.ts";
export type { BuiltInRole, RoleRights, RoleScopes } from "./organisations/organisation-role.ts";
export { holds } from "./installing/ceiling.ts";
