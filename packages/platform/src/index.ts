export type { App, Environment } from "./apps/app.ts";
export { type Framing, type FramingFinding, framingOf } from "./apps/framing.ts";
export type { AppCheck, CheckKind } from "./apps/app-check.ts";
export type { AppClient } from "./apps/app-client.ts";
export { type AppTemplate, appTemplates } from "./apps/app-template.ts";
export { type AskedScope, askedScopes } from "./apps/asked-scopes.ts";
export type { AppVersion, ReviewDecision } from "./apps/app-version.ts";
export { nameWarnings, type NameWarning, skeletonOf } from "./apps/look-alike.ts";
export type { Manifest, ManifestScope } from "./apps/manifest.ts";
export { categories, type Category, emptyManifest } from "./apps/manifest-bounds.ts";
export { canonicalManifest, tidyManifest } from "./apps/manifest-canonical.ts";
export { differenceOf, type ManifestChange, type ManifestDifference } from "./apps/manifest-difference.ts";
export { manifestOfText, readManifest, type ReadManifest } from "./apps/manifest-reading.ts";
export { manifestProblems, type ManifestWorld, reviewProblems } from "./apps/manifest-rules.ts";
export { manifestSchema } from "./apps/manifest-schema.ts";
export { holdsChallenge } from "./apps/domain-proof.ts";
export { challengeOf, type Publisher, type PublisherDomain, recordName } from "./apps/publisher-domain.ts";
export { redirectHostOf, unnamedRedirects } from "./apps/redirect-host.ts";
export { alwaysSent, type EventType, eventTypes } from "./events/event-type.ts";
export {
  defaultPolicy,
  type Policy,
  type PolicyActor,
  policyActors,
  type PolicyAnswer,
  policyAnswers,
  type PolicyMatch,
  type PolicyRisk,
  policyRisks,
  type PolicyRule,
  type PublisherKind,
  publisherKinds,
  type Wish,
} from "./installing/policy.ts";
export {
  answerTo,
  highestRisk,
  policyActorOf,
  type PolicyDecision,
  policyInForce,
  publisherKindOf,
} from "./installing/policy-answer.ts";
export { type PolicyConflict, policyConflicts } from "./installing/policy-conflicts.ts";
export { type PolicyDraft, policyProblems } from "./installing/policy-rules.ts";
export {
  type Sentence,
  sentenceAt,
  sentenceName,
  sentenceNamed,
  sentenceOf,
} from "./installing/policy-sentence.ts";
export {
  type PastWish,
  type PolicyDifference,
  type PolicySimulation,
  simulatePolicy,
  type WishEnd,
  wishEnds,
} from "./installing/policy-simulation.ts";
export { type InstalledScope, type Installation, streamOf, streamOfApp } from "./installing/installation.ts";
export { answerAt, mayAdd, wishAt } from "./installing/place-answer.ts";
export type { AppFacts, KnownScope, PersonFacts, PlaceFacts } from "./installing/place-facts.ts";
export type { Memberships, OwnOrganisation } from "./ports/memberships.ts";
export type { AppChecks, DueChecks } from "./ports/app-checks.ts";
export type { AppClients } from "./ports/app-clients.ts";
export type {
  AppConsequences,
  AppFilter,
  AppRegistry,
  AppStopper,
  CreatedApp,
  ListedApp,
  NewApp,
  NotTheirs,
} from "./ports/app-registry.ts";
export type {
  AppVersions,
  DraftContent,
  ReviewQueue,
  ShownVersion,
  UnnamedHosts,
  VersionAt,
  WaitingVersion,
} from "./ports/app-versions.ts";
export type { DomainRecords, DueDomain, Publishers } from "./ports/publishers.ts";
export type { AppPorts } from "./operations/app-ports.ts";
export type {
  AppClientDraft,
  AppClientMetadata,
  AppClientUpdate,
} from "./operations/app-client-operations.ts";
export {
  addAppClientSecret,
  createAppClient,
  deleteAppClient,
  listAppClients,
  removeAppClientSecret,
  showAppClient,
  updateAppClient,
} from "./operations/app-client-operations.ts";
export type { AppChange, AppInList, NewAppRequest } from "./operations/app-operations.ts";
export {
  appConsequences,
  createApp,
  deleteApp,
  listApps,
  showApp,
  transferApp,
  updateApp,
} from "./operations/app-operations.ts";
export type { AppReport, ReportOutcome, ReportReason } from "./apps/app-report.ts";
export { mostReportsADay, reportOutcomes, reportProblems, reportReasons } from "./apps/app-report.ts";
export type { AppReports, ListedReport, Reported, ReportFilter } from "./ports/app-reports.ts";
export { closeAppReport, listAppReports, reportApp } from "./operations/app-report-operations.ts";
export { blockApp, resumeApp, suspendApp, unblockApp } from "./operations/app-stop-operations.ts";
export type { AskingVersion } from "./operations/app-version-operations.ts";
export {
  checkAppVersion,
  checkVersionFraming,
  compareAppVersion,
  draftAppVersion,
  editAppVersion,
  listAppVersions,
  releaseAppVersion,
  showAppVersion,
  submitAppVersion,
  withdrawAppVersion,
} from "./operations/app-version-operations.ts";
export { claimDomain, removeDomain, showPublisher, verifyDomain } from "./operations/publisher-operations.ts";
export type { VersionUnderReview } from "./operations/review-operations.ts";
export {
  approveAppVersion,
  listReviews,
  rejectAppVersion,
  showReview,
} from "./operations/review-operations.ts";
export {
  type DeliveryInFull,
  listDeliveries,
  repeatDelivery,
  replayEvents,
  showDelivery,
  testWebhookEndpoint,
} from "./operations/delivery-operations.ts";
export {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  listWebhookEndpoints,
  type NewWebhookEndpoint,
  showWebhookEndpoint,
  updateWebhookEndpoint,
  type WebhookEndpointUpdate,
} from "./operations/webhook-endpoint-operations.ts";
export type { WebhookPorts } from "./operations/webhook-ports.ts";
export { rotateWebhookSecret } from "./operations/webhook-secret-operations.ts";
export type {
  ClaimedCursor,
  Lane,
  Settlement,
  Target,
  WebhookDeliveries,
  WebhookSeals,
} from "./ports/webhook-deliveries.ts";
export type {
  DeliveryFilter,
  Events,
  ListedEndpoint,
  ShownDelivery,
  WebhookEndpoints,
} from "./ports/webhook-endpoints.ts";
export type { WebhookSender } from "./ports/webhook-sender.ts";
export {
  type Attempt,
  type Delivery,
  type DeliveryError,
  type DeliveryTrigger,
  keptOfResponse,
} from "./webhooks/delivery.ts";
export { eventBody, eventId, type StoredEvent } from "./webhooks/envelope.ts";
export { isSent } from "./webhooks/is-sent.ts";
export { resealWebhookSecrets } from "./webhooks/reseal-webhook-secrets.ts";
export { longestClaim, nextAttemptAt, readRetryAfter } from "./webhooks/retry-schedule.ts";
export {
  type DisabledBecause,
  statusOf,
  type WebhookEndpoint,
  type WebhookEndpointData,
  type WebhookSecret,
} from "./webhooks/webhook-endpoint.ts";
export {
  livingSecrets,
  type MadeSecret,
  openWebhookSecret,
  type OpenSecret,
  webhookSealer,
} from "./webhooks/webhook-secret.ts";
export type { ActingWith } from "./ports/acting-with.ts";
export type {
  Acceptance,
  FoundInvitation,
  InvitationRefusal,
  Invitations,
  ListedInvitation,
  NewInvitation,
} from "./ports/invitations.ts";
export type {
  Member,
  MemberConsequences,
  MemberFilter,
  MemberListRequest,
  MemberRefusal,
  Members,
  RoleChange,
} from "./ports/members.ts";
export type { ListedRole, OrganisationRoles, RoleData } from "./ports/organisation-roles.ts";
export type {
  NewOrganisation,
  OrganisationConsequences,
  OrganisationFilter,
  OrganisationListRequest,
  Organisations,
  Refused,
} from "./ports/organisations.ts";
export type { Invitation } from "./organisations/invitation.ts";
export { deleteDueOrganisations } from "./delete-due-organisations.ts";
export { createJoining, type Joining } from "./joining.ts";
export { listSandboxEvents } from "./operations/app-event-operations.ts";
export { showAppClientActivity } from "./operations/app-activity-operations.ts";
export { inspectAppToken } from "./operations/app-token-operations.ts";
export { platformOperations } from "./operations/all.ts";
export { cancelDeletion, planDeletion } from "./operations/deletion-operations.ts";
export {
  createInvitation,
  type Invited,
  listInvitations,
  renewInvitation,
  revokeInvitation,
} from "./operations/invitation-operations.ts";
export {
  changeMemberRole,
  listMembers,
  memberConsequences,
  removeMember,
  showMember,
  transferOwnership,
} from "./operations/member-operations.ts";
export {
  createOrganisation,
  createSandbox,
  listOrganisations,
  organisationConsequences,
  resumeOrganisation,
  showOrganisation,
  suspendOrganisation,
  updateOrganisation,
} from "./operations/organisation-operations.ts";
export type { OrganisationPorts } from "./operations/organisation-ports.ts";
export { createRole, deleteRole, listRoles, showRole, updateRole } from "./operations/role-operations.ts";
export { slugFor } from "./organisations/organisation-rules.ts";
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
export {
  type InstallRequest,
  remindEvery,
  type RequestState,
  requestStates,
} from "./installing/install-request.ts";
export type { SuspendsAs } from "./ports/installations.ts";
export type {
  Changed,
  InstallationConsequences,
  InstallationFilter,
  Installations,
  ListedInstallation,
  StoredReceipt,
} from "./ports/installations.ts";
export type {
  Approval,
  InstallRequests,
  ListedRequest,
  RequestFilter,
  RequestTurned,
} from "./ports/install-requests.ts";
export { type DirectoryMode, directoryModes } from "./ports/policies.ts";
export type { OrganisationPolicy, OrganisationWish, Policies } from "./ports/policies.ts";
export type { Directory, DirectoryApp, DirectoryEntry, DirectoryFilter } from "./ports/directory.ts";
export type { InstallingPorts } from "./operations/installing-ports.ts";
export * from "./operations/installation-operations.ts";
export * from "./operations/install-request-operations.ts";
export * from "./operations/policy-operations.ts";
export * from "./operations/directory-operations.ts";
