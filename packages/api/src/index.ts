export { addressOf } from "./address.ts";
export { apiOperations, resources } from "./all.ts";
export { ApiProblem } from "./api-problem.ts";
export type { Api, ApiOptions, Input, Output } from "./caller.ts";
export { createApi } from "./caller.ts";
export type { Answer, Operation, Shape, Stream } from "./operation.ts";
export { isSchema, nothing, operation, problemsOf } from "./operation.ts";
export type { ProblemKind, ProblemName } from "./problems.ts";
export { problemKinds } from "./problems.ts";
export { problemRules, type RuleName } from "./problem-rules.ts";
export { createApiOfInstance, deleteApi, listApis, showApi, updateApi } from "./resources/apis.ts";
export { exportClient, importClients } from "./resources/client-documents.ts";
export {
  createInitialAccessToken,
  listInitialAccessTokens,
  revokeInitialAccessToken,
} from "./resources/initial-access-tokens.ts";
export { exportAudit, listAudit, showAudit } from "./resources/audit.ts";
export { addClientSecret, removeClientSecret } from "./resources/client-secrets.ts";
export {
  createClient,
  deleteClient,
  listClients,
  showClient,
  updateClient,
  verifyClient,
} from "./resources/clients.ts";
export {
  apiConsequences,
  clientConsequences,
  grantConsequences,
  scopeConsequences,
  userConsequences,
} from "./resources/consequences.ts";
export { endFamily, listFamilies, showFamily } from "./resources/families.ts";
export { listManifestScopes } from "./resources/manifests.ts";
export { listGrants, revokeGrant, showGrant } from "./resources/grants.ts";
export { listDirectory, showDirectoryApp } from "./resources/directory.ts";
export {
  approveInstallRequest,
  cancelInstallRequest,
  denyInstallRequest,
  listInstallRequests,
  remindOfInstallRequest,
  showInstallRequest,
} from "./resources/install-requests.ts";
export {
  answerInstallation,
  installationConsequences,
  listInstallations,
  listInstallationsOfApp,
  listReceipts,
  narrowInstallation,
  resumeForPublisher,
  resumeInstallation,
  showInstallation,
  suspendForPublisher,
  suspendInstallation,
  uninstall,
} from "./resources/installations.ts";
export { curateDirectory, showPolicy, simulatePolicy, updatePolicy } from "./resources/policies.ts";
export {
  acceptInvitation,
  createInvitation,
  listInvitations,
  renewInvitation,
  revokeInvitation,
} from "./resources/invitations.ts";
export {
  listMembers,
  memberConsequences,
  removeMember,
  showMember,
  transferOwnership,
  updateMember,
} from "./resources/members.ts";
export {
  cancelDeletion,
  createOrganisation,
  createSandbox,
  listOrganisations,
  organisationConsequences,
  planDeletion,
  resumeOrganisation,
  showOrganisation,
  suspendOrganisation,
  updateOrganisation,
} from "./resources/organisations.ts";
export { createRole, deleteRole, listRoles, showRole, updateRole } from "./resources/roles.ts";
export { checkFraming, launchInstallation, showLaunch } from "./resources/launches.ts";
export { listKeys, resealKeys, retireKey, rotateKey } from "./resources/keys.ts";
export { createScope, deleteScope, listScopes, showScope, updateScope } from "./resources/scopes.ts";
export { applyDeclaration, exportDeclaration, planDeclaration } from "./resources/declarations.ts";
export { confirmSession, showSession } from "./resources/session.ts";
export { endSession, listSessions } from "./resources/sessions.ts";
export { inspectAppToken, inspectToken } from "./resources/tokens.ts";
export {
  createUser,
  deleteUser,
  listUsers,
  makePasswordLink,
  setPassword,
  showUser,
  signOutUser,
  updateUser,
} from "./resources/users.ts";
export { readOverview, showActivity, showAppClientActivity, showFigures } from "./resources/figures.ts";
export { listSettings } from "./resources/settings.ts";
export {
  addAppClientSecret,
  createAppClient,
  deleteAppClient,
  listAppClients,
  removeAppClientSecret,
  showAppClient,
  updateAppClient,
} from "./resources/app-clients.ts";
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
} from "./resources/app-versions.ts";
export {
  appConsequences,
  blockApp,
  createApp,
  deleteApp,
  listApps,
  resumeApp,
  showApp,
  suspendApp,
  transferApp,
  unblockApp,
  updateApp,
} from "./resources/apps.ts";
export { claimDomain, removeDomain, showPublisher, verifyDomain } from "./resources/publishers.ts";
export { closeAppReport, listAppReports, reportApp } from "./resources/app-reports.ts";
export { approveAppVersion, listReviews, rejectAppVersion, showReview } from "./resources/reviews.ts";
export { listEvents, listSandboxEvents } from "./resources/events.ts";
export { showOwnInstallation } from "./resources/own-installation.ts";
export { listDeliveries, repeatDelivery, showDelivery } from "./resources/deliveries.ts";
export {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  listWebhookEndpoints,
  replayEvents,
  rotateWebhookSecret,
  showWebhookEndpoint,
  testWebhookEndpoint,
  updateWebhookEndpoint,
} from "./resources/webhook-endpoints.ts";
export type { Problem } from "./schemas/problem.ts";
export { problem } from "./schemas/problem.ts";
