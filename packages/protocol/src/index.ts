export type { AuthenticatedClient, FreshConsent, Permitted, SafeRedirect, SignedInUser } from "./brand.ts";
export { prove } from "./brand.ts";
export type {
  ApplicationType,
  Client,
  ClientAuthenticationMethod,
  ClientSecret,
  GrantType,
  SigningAlgorithm,
} from "./client.ts";
export type { FamilyEnd, Grant, TokenFamily } from "./grant.ts";
export type { Instant, Milliseconds } from "./instant.ts";
export { toNumericDate } from "./instant.ts";
export type { Api, Scope, ScopeCatalogue } from "./scope.ts";
export { formatScope, intersect, openidScopes, parseScope } from "./scope.ts";
export type { Attribution } from "./ports/attribution.ts";
export type { Catalogue } from "./ports/catalogue.ts";
export type { CatalogueRegistry } from "./ports/catalogue-registry.ts";
export type { Cipher } from "./ports/cipher.ts";
export type { ClientRegistry } from "./ports/client-registry.ts";
export type { Clients } from "./ports/clients.ts";
export type { Clock } from "./ports/clock.ts";
export type { Entropy } from "./ports/entropy.ts";
export type { GrantRegistry } from "./ports/grant-registry.ts";
export type { ConsentReceipt, Grants } from "./ports/grants.ts";
export type { Hashing } from "./ports/hashing.ts";
export type { Page, PageRequest } from "./ports/page.ts";
export type { Change, Changes, Conflict, Revised } from "./ports/revised.ts";
export type { RevokedTokens } from "./ports/revoked-tokens.ts";
export type { PublicJwk, Signer } from "./ports/signer.ts";
export type { SigningKeys, StoredSigningKey } from "./ports/signing-keys.ts";
export type { Standing, Standings } from "./ports/standing.ts";
export type { Subject, Subjects } from "./ports/subjects.ts";
export type { Rotation, TokenFamilies } from "./ports/token-families.ts";
export type { Base64Decoder } from "./client-authentication/client-secret-basic.rfc6749.ts";
export type {
  AuthorizationEndpoint,
  AuthorizationOutcome,
  ConsentQuestion,
} from "./endpoints/authorization.rfc6749.ts";
export type { ConsentDecision } from "./flow/decide-consent.oidc-core.ts";
export { endpointPaths } from "./endpoints/discovery.rfc8414.ts";
export type { IntrospectionResponse } from "./endpoints/introspection.rfc7662.ts";
export type { UserinfoResponse } from "./endpoints/userinfo.oidc-core.ts";
export { ExpiredRequestError } from "./errors/expired-request-error.ts";
export { invalidRequest, OAuthError } from "./errors/oauth-error.ts";
export type { OAuthErrorCode } from "./errors/oauth-error.ts";
export { PermissionDeniedError } from "./errors/permission-denied-error.ts";
export { UnsafeRedirectError } from "./errors/unsafe-redirect-error.ts";
export type { AuditAction } from "./operations/audit-action.ts";
export { auditActions } from "./operations/audit-action.ts";
export type { Caller } from "./operations/caller.ts";
export { operator } from "./operations/caller.ts";
export type { AnyOperation, Operation } from "./operations/operation.ts";
export { operation } from "./operations/operation.ts";
export type { Perform } from "./operations/perform.ts";
export { createPerform } from "./operations/perform.ts";
export type { Permission } from "./operations/permission.ts";
export { permissions } from "./operations/permission.ts";
export type { Problem } from "./problem.ts";
export { problemAt, problemsWithin } from "./problem.ts";
export type { Lifetimes, Provider, ProviderDependencies } from "./provider.ts";
export { createProvider } from "./provider.ts";
export type { Parameters } from "./request/parameters.ts";
export type { ProtocolRequest } from "./request/protocol-request.ts";
export type { TokenResponse } from "./tokens/issue.ts";
export type { Codec, Prefix, Seal } from "./tokens/seal.ts";
export { createSeal } from "./tokens/seal.ts";
export { formatChecksum } from "./tokens/checksum.ts";
export type { Specification } from "./specs.ts";
export { specifications } from "./specs.ts";
export type { Visitor } from "./visitor.ts";
