/*
 * The rules of a manifest, of a consent policy and of a report that a page checks while somebody types, what it shows of two versions,
 * and what clients of apps begin as.
 * Nothing else of this package comes along.
 */
export { type ReportOutcome, reportOutcomes, reportProblems, reportReasons } from "./apps/app-report.ts";
export { type AppTemplate, appTemplates, beginningOf } from "./apps/app-template.ts";
export { nameWarnings, type NameWarning } from "./apps/look-alike.ts";
export { eventTypes } from "./events/event-type.ts";
export type { Manifest, ManifestScope } from "./apps/manifest.ts";
export {
  categories,
  type Category,
  emptyManifest,
  lineBounds,
  listBounds,
  mostDescription,
} from "./apps/manifest-bounds.ts";
export { differenceOf, type ManifestChange, type ManifestDifference } from "./apps/manifest-difference.ts";
export { manifestOfText, type ReadManifest } from "./apps/manifest-reading.ts";
export { manifestProblems, type ManifestWorld, reviewProblems } from "./apps/manifest-rules.ts";
export { manifestSchema } from "./apps/manifest-schema.ts";
export { redirectHostOf } from "./apps/redirect-host.ts";
export { type PolicyConflict, policyConflicts } from "./installing/policy-conflicts.ts";
export { sentenceNamed, sentenceOf } from "./installing/policy-sentence.ts";
export {
  mostPolicyRules,
  type Policy,
  type PolicyAnswer,
  policyAnswers,
  type PolicyMatch,
  type PolicyRule,
} from "./installing/policy.ts";
