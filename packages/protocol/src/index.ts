export type { AuthenticatedClient, FreshConsent, Permitted, SafeRedirect, SignedInUser } from "./brand.ts";
export { prove } from "./brand.ts";
export type {
  ApplicationType,
  AssertionAlgorithm,
  Client,
  ClientKey,
  ClientKeySet,
  ClientOrigin,
  ClientSecret,
  GrantType,
  RequestObjectAlgorithm,
  SigningAlgorithm,
} from "./client.ts";
export { isCompactJws } from "./compact-jws.rfc7515.ts";
export type { FamilyEnd, Grant, GrantSubject, TokenFamily } from "./grant.ts";
export { covers, narrowed, personOf, revoked, widened } from "./grant.ts";
export type { Instant, Milliseconds } from "./instant.ts";
export { hasPassed, toNumericDate } from "./instant.ts";
export type { Api, Scope, ScopeCatalogue, TokenFormat } from "./scope.ts";
export { formatScope, intersect, openidScopes, parseScope } from "./scope.ts";
export type {
  AppAccess,
  AppAnswer,
  AppOffer,
  AppYes,
  OfferedPlace,
  OfferedScope,
  Place,
  PlaceAnswer,
  PlaceRefusal,
} from "./ports/app-access.ts";
export { longestNote } from "./ports/app-access.ts";
export type { Attribution } from "./ports/attribution.ts";
export type { AuditRecord, AuditSelection, AuditTrail } from "./ports/audit-trail.ts";
export type { Catalogue } from "./ports/catalogue.ts";
export type { ApiScope, CatalogueRegistry } from "./ports/catalogue-registry.ts";
export type { Census, CensusRequest, ClientSince, Some, Totals } from "./ports/census.ts";
export type { Cipher } from "./ports/cipher.ts";
export type {
  ChangedClient,
  ClientFilter,
  ClientListRequest,
  ClientRegistry,
  RegisteredClient,
  UsedSecret,
} from "./ports/client-registry.ts";
export type { Clients } from "./ports/clients.ts";
export type { Clock } from "./ports/clock.ts";
export type {
  ApiConsequences,
  ClientConsequences,
  Consequences,
  GrantConsequences,
  PersonConsequences,
  ScopeConsequences,
} from "./ports/consequences.ts";
export { countedUpTo } from "./ports/consequences.ts";
export type {
  DeviceAgreement,
  DeviceAnswer,
  DeviceOrigin,
  DeviceRequest,
  DeviceRequests,
} from "./ports/device-requests.ts";
export type { Entropy } from "./ports/entropy.ts";
export type { FetchedClientDocument, FetchClientDocument } from "./ports/fetch-client-document.ts";
export type { DescribedClients } from "./ports/described-clients.ts";
export { clientIdMetadataDocuments } from "./client-documents/client-id-metadata-documents.cimd.ts";
export { clientIdHost } from "./client-documents/client-id-url.cimd.ts";
export type { FetchedKeySet, FetchKeySet } from "./ports/fetch-key-set.ts";
export type { FetchRequestObject } from "./ports/fetch-request-object.ts";
export type { FamilyFilter, FamilyRegistry, StandingFamily } from "./ports/family-registry.ts";
export type { GrantFilter, GrantRegistry } from "./ports/grant-registry.ts";
export type { ClientCount, ClientFigure, Counted, Figure, Figures, TotalCount } from "./ports/figures.ts";
export type { ConsentReceipt, Grants } from "./ports/grants.ts";
export type { Hashing } from "./ports/hashing.ts";
export type { Health, ThreadHealth } from "./ports/health.ts";
export type { AliveUntil, InstanceKeys, InstanceKeySeals } from "./ports/instance-keys.ts";
export type { InitialAccessToken, InitialAccessTokens } from "./ports/initial-access-tokens.ts";
export type {
  ChangedRegistration,
  NewRegistration,
  Registration,
  Registrations,
  SelfRegistered,
} from "./ports/registrations.ts";
export type { RegistrationSettings, StatementIssuer } from "./registration/registration-settings.ts";
export { accountCreation } from "./request/account-creation.oidc-create.ts";
export { sessionManagement } from "./endpoints/session-management.oidc-session.ts";
export { browserStateOf, readState } from "./endpoints/session-state.oidc-session.ts";
export { clientRegistration } from "./endpoints/registration.rfc7591.ts";
export type { Inventory, InventoryChange, InventoryMoment, InventoryStep } from "./ports/inventory.ts";
export type { Claim, KeptAnswers } from "./ports/kept-answers.ts";
export type {
  LaunchedApp,
  LaunchedIn,
  LaunchPlace,
  LaunchPlaces,
  LaunchRefusal,
  SamePlace,
} from "./ports/launch-places.ts";
export type { Launched, LaunchDependencies, Launches, Opening } from "./launches/launch.ts";
export { createLaunches, frameOrigin } from "./launches/launch.ts";
export type { Look } from "./launches/launch-token.ts";
export type { LastUses, UsedKind, Uses } from "./ports/last-uses.ts";
export type { OtherSeals } from "./ports/other-seals.ts";
export type { Names } from "./ports/names.ts";
export type { Page, PageRequest, TotalRequest } from "./ports/page.ts";
export { withTotal } from "./page-with-total.ts";
export type { Change, Changes, Conflict, Revised } from "./ports/revised.ts";
export type { RevokedTokens } from "./ports/revoked-tokens.ts";
export type { Pairwise, PairwiseKey } from "./ports/pairwise.ts";
export { createSubjectNames, type SubjectNames } from "./tokens/subject-names.oidc-core.ts";
export type { PublicJwk, Signer } from "./ports/signer.ts";
export type { SigningKeys, StoredSigningKey } from "./ports/signing-keys.ts";
export type { Standing, StandingInstallation, Standings } from "./ports/standing.ts";
export type { Subject, Subjects } from "./ports/subjects.ts";
export type { Rotation, TokenFamilies } from "./ports/token-families.ts";
export type { UsedId, UsedIds } from "./ports/used-ids.ts";
export {
  assertionAlgorithms,
  requestObjectAlgorithms,
} from "./client-authentication/assertion-algorithms.ts";
export { needsSecret } from "./client-authentication/presented-credentials.ts";
export type { ClientAuthenticationMethod } from "./client-authentication/presented-credentials.ts";
export type { MountedEndpoint, Path, ResourceAnswer, ResourceMethod, ResourceRequest } from "./endpoint.ts";
export type { AuthorizationOutcome } from "./endpoints/authorization-answers.ts";
export type { AuthorizationEndpoint } from "./endpoints/authorization.rfc6749.ts";
export type { AuthorizationResponse } from "./endpoints/authorization-response.rfc9207.ts";
export type { Feature } from "./feature.ts";
export type { FigureKind, FigureStep } from "./figures/figure-kind.ts";
export { figureKinds, figureSteps } from "./figures/figure-kind.ts";
export type { ClientActivity } from "./figures/client-activity.ts";
export type { Overview } from "./figures/overview.ts";
export type { FigureRequest, ReadFigures } from "./figures/read-figures.ts";
export type { Counts, SignInEnd, Tally } from "./figures/tally.ts";
export { createTally, signInEnds } from "./figures/tally.ts";
export { placeKey } from "./flow/chosen-place.ts";
export type { ClientPages } from "./registration/told-members.rfc7591.ts";
export type { AskingDevice, ConsentQuestion, InstallQuestion } from "./flow/consent-question.ts";
export type { ConsentDecision } from "./flow/decide-consent.oidc-core.ts";
export { ExpiredRequestError } from "./errors/expired-request-error.ts";
export { invalidRequest, OAuthError } from "./errors/oauth-error.ts";
export type { OAuthErrorCode } from "./errors/oauth-error.ts";
export { PermissionDeniedError } from "./errors/permission-denied-error.ts";
export {
  signOutStep,
  type EndSessionEndpoint,
  type SignOutRequest,
} from "./endpoints/end-session.oidc-rp-initiated.ts";
export { signLogoutToken } from "./tokens/logout-token.oidc-backchannel.ts";
export type { LogoutNotice, LogoutNotices, SignedInClients } from "./ports/signed-in-clients.ts";
export { UnsafeRedirectError } from "./errors/unsafe-redirect-error.ts";
export { activityOfClient } from "./operations/activity-of-client.ts";
export type { AuditAction } from "./operations/audit-action.ts";
export { auditActions } from "./operations/audit-action.ts";
export type { Caller } from "./operations/caller.ts";
export { operator } from "./operations/caller.ts";
export { protocolOperations } from "./operations/all.ts";
export type { ApiUpdate, RegisteredApi } from "./operations/api-operations.ts";
export { createApi, deleteApi, listApis, showApi, updateApi } from "./operations/api-operations.ts";
export type { ImportedClient } from "./operations/client-import-operations.ts";
export { exportClient, importClients } from "./operations/client-import-operations.ts";
export type { ClientUpdate } from "./operations/client-operations.ts";
export {
  createClient,
  deleteClient,
  listClients,
  showClient,
  updateClient,
  verifyClient,
} from "./operations/client-operations.ts";
export type { ClientPorts, CreatedClient, InitialAccessTokenPorts } from "./operations/client-ports.ts";
export { addClientSecret, removeClientSecret } from "./operations/client-secret-operations.ts";
export {
  apiConsequences,
  clientConsequences,
  grantConsequences,
  scopeConsequences,
} from "./operations/consequence-operations.ts";
export type { FamilyListRequest } from "./operations/family-operations.ts";
export { endFamily, listFamilies, showFamily } from "./operations/family-operations.ts";
export type { FamilyPorts, ListedFamily } from "./operations/family-ports.ts";
export type { FamilyOver, FamilyState } from "./tokens/family-state.ts";
export { familyState } from "./tokens/family-state.ts";
export { listGrants, revokeGrant, showGrant } from "./operations/grant-operations.ts";
export type { GrantPorts, ListedGrant } from "./operations/grant-ports.ts";
export type { Difference, Unlisted } from "./declaration/plan.ts";
export type { ExportedDeclaration } from "./declaration/exported.ts";
export type { DeclarationRequest, Shown } from "./operations/declaration-operations.ts";
export { applyDeclaration, exportDeclaration, planDeclaration } from "./operations/declaration-operations.ts";
export type { DeclarationPorts } from "./operations/declaration-ports.ts";
export type { ActivityPorts, FigurePorts, OverviewPorts } from "./operations/figure-ports.ts";
export { readOverview, showActivity, showFigures } from "./operations/figure-operations.ts";
export { listKeys, resealKeys, retireKey, rotateKey } from "./operations/key-operations.ts";
export type { NewInitialAccessToken } from "./operations/initial-access-token-operations.ts";
export {
  createInitialAccessToken,
  listInitialAccessTokens,
  revokeInitialAccessToken,
} from "./operations/initial-access-token-operations.ts";
export type { KeyPorts } from "./operations/key-ports.ts";
export { listSettings } from "./operations/setting-operations.ts";
export type { ListedSetting } from "./settings.ts";
export type { InspectPorts } from "./operations/token-operations.ts";
export { inspectToken } from "./operations/token-operations.ts";
export type { Dead, InspectedToken } from "./tokens/inspect-token.ts";
export { lookAtToken } from "./tokens/inspect-token.ts";
export type { RegisteredScope, ScopeUpdate } from "./operations/scope-operations.ts";
export {
  createScope,
  deleteScope,
  listScopes,
  showScope,
  updateScope,
} from "./operations/scope-operations.ts";
export type { BuiltInApi } from "./catalogue/management-api.ts";
export { managementApi, managementAudience } from "./catalogue/management-api.ts";
export { tokenFormats } from "./catalogue/api-rules.rfc8707.ts";
export { accesses, risks } from "./catalogue/scope-rules.rfc6749.ts";
export { lineProblem, lineProblems, tidyLine } from "./line-of-text.ts";
export type { ClientChoices } from "./registration/client-choices.ts";
export { clientChoices } from "./registration/client-choices.ts";
export type { ClientDraft, ClientMetadata } from "./registration/client-metadata.rfc7591.ts";
export {
  applicationTypes,
  clientTypes,
  completeMetadata,
  metadataOf,
  pkceRules,
  signingAlgorithms,
  subjectTypes,
  withoutRepeats,
} from "./registration/client-metadata.rfc7591.ts";
export { metadataProblems } from "./registration/client-rules.ts";
export { changedMetadata } from "./registration/client-changes.ts";
export { makeClientSecret, newSecretProblems } from "./registration/client-secret.ts";
export { byManagement, makeClient } from "./registration/new-client.ts";
export { redirectUriKind } from "./registration/redirect-uri-rules.rfc8252.ts";
export { neverRead } from "./operations/never-read.ts";
export { withinReach } from "./operations/within-reach.ts";
export { wireNames } from "./registration/wire-names.rfc7591.ts";
export type { AnyOperation, Operation } from "./operations/operation.ts";
export { operation } from "./operations/operation.ts";
export type { Perform } from "./operations/perform.ts";
export { createPerform } from "./operations/perform.ts";
export type { ConnectedApp, ConnectedApps, ConnectedAppsDependencies } from "./connected-apps.ts";
export { createConnectedApps } from "./connected-apps.ts";
export type { NotedUses, NoteRightUse, NoteUse, NoteUses } from "./noted-uses.ts";
export { createNotedUses } from "./noted-uses.ts";
export type { OrganisationPermission, Permission } from "./operations/permission.ts";
export { organisationPermissions, permissions, withIncluded } from "./operations/permission.ts";
export { reachOf } from "./operations/reach-of.ts";
export { whoseFor } from "./operations/whose-for.ts";
export type { Acting, Owned, Reaching, Whose, Within } from "./whose.ts";
export type { Problem, ProblemValues } from "./problem.ts";
export type { ProblemRule } from "./problem-rule.ts";
export { problemAt, problemsWithin } from "./problem.ts";
export { deviceCodeGrantType } from "./grants/device-code.rfc8628.ts";
export type { CodeVisitor, UserCodeProblem } from "./endpoints/device-entry.rfc8628.ts";
export type { DeviceEnd, DeviceOutcome } from "./endpoints/device-answers.rfc8628.ts";
export { readUserCode, spacedUserCode } from "./request/user-code.rfc8628.ts";
export type { Provider } from "./provider.ts";
export { type LegacySwitches, legacyFeatures, legacyFeaturesOf } from "./grants/legacy/legacy-features.ts";
export type { CheckPassword, PasswordOutcome, ProvenPerson } from "./ports/password-check.ts";
export { createProvider, features, optionalFeatures } from "./provider.ts";
export type { Lifetimes, ProviderDependencies } from "./provider-dependencies.ts";
export { registerFeatures } from "./register-features.ts";
export type { KeptParameters, Parameters } from "./request/parameters.ts";
export { fromKept, isRepeatable } from "./request/parameters.ts";
export type { ProtocolRequest } from "./request/protocol-request.ts";
export type { CheckAccess, ResourceAccess } from "./request/resource-access.rfc6750.ts";
export type { Codec, Prefix, Seal } from "./tokens/seal.ts";
export { createSeal } from "./tokens/seal.ts";
export { formatChecksum } from "./tokens/checksum.ts";
export { longestJwtLifetime } from "./tokens/jwt-access.rfc9068.ts";
export type { KeyOutlook, KeyPhase, KeyStep, KeyTimes } from "./keys/key-life.ts";
export { countOf, outlooksOf, signingKeyOf, stepsDue } from "./keys/key-life.ts";
export type { InstanceKeyNeeds } from "./keys/instance-key-needs.ts";
export { isNeededForNothing, lastEndOf, needsOfKeys } from "./keys/instance-key-needs.ts";
export type { Retiring, Rotated } from "./keys/rotate-signing-keys.ts";
export { retireSigningKey, rotateSigningKey } from "./keys/rotate-signing-keys.ts";
export { openPrivateJwk, resealSigningKeys, sealerOf, sealPrivateJwk } from "./keys/signing-key-seal.ts";
export type { KeyStepTaken, MakeSigningKey, TendDependencies } from "./keys/tend-signing-keys.ts";
export { publishNext, tendSigningKeys } from "./keys/tend-signing-keys.ts";
export type { Specification } from "./specs.ts";
export { rulesHoldTo } from "./specs.ts";
export type { Visitor } from "./visitor.ts";
