import { managementAudience } from "./catalogue/management-api.ts";
import { createAuthenticateClient } from "./client-authentication/authenticate.ts";
import { clientIdMetadataDocuments } from "./client-documents/client-id-metadata-documents.cimd.ts";
import { registeredClients } from "./client-documents/named-clients.cimd.ts";
import { clientSecretBasic } from "./client-authentication/client-secret-basic.rfc6749.ts";
import { clientSecretJwt } from "./client-authentication/client-secret-jwt.oidc-core.ts";
import { clientSecretPost } from "./client-authentication/client-secret-post.rfc6749.ts";
import { publicClients } from "./client-authentication/none.rfc6749.ts";
import { privateKeyJwt } from "./client-authentication/private-key-jwt.oidc-core.ts";
import { createFindClientKey } from "./client-authentication/find-client-key.rfc7517.ts";
import { createProveSecretSignature } from "./client-authentication/prove-secret-signature.ts";
import { createProveSecret } from "./client-authentication/prove-secret.ts";
import { createSecretGuesses } from "./client-authentication/secret-guesses.ts";
import { mountEndpoint, type MountedEndpoint } from "./endpoint.ts";
import {
  authorization,
  createAuthorizationEndpoint,
  type AuthorizationEndpoint,
} from "./endpoints/authorization.rfc6749.ts";
import { backchannelLogout } from "./endpoints/backchannel-logout.ts";
import {
  createEndSessionEndpoint,
  endSession,
  type EndSessionEndpoint,
} from "./endpoints/end-session.oidc-rp-initiated.ts";
import { describeProvider, discovery } from "./endpoints/discovery.rfc8414.ts";
import { frontchannelLogout } from "./endpoints/frontchannel-logout.ts";
import { introspection } from "./endpoints/introspection.rfc7662.ts";
import { publicKeys } from "./endpoints/jwks.rfc7517.ts";
import { sessionManagement } from "./endpoints/session-management.oidc-session.ts";
import { pushedAuthorization } from "./endpoints/pushed-authorization.rfc9126.ts";
import { clientRegistration } from "./endpoints/registration.rfc7591.ts";
import { revocation } from "./endpoints/revocation.rfc7009.ts";
import { token } from "./endpoints/token.rfc6749.ts";
import { userinfo } from "./endpoints/userinfo.oidc-core.ts";
import type { Feature } from "./feature.ts";
import { deviceAuthorization } from "./endpoints/device-authorization.rfc8628.ts";
import { authorizationCode } from "./grants/authorization-code.rfc6749.ts";
import { clientCredentials } from "./grants/client-credentials.rfc6749.ts";
import { launches } from "./grants/launch.ts";
import { whyNoResponseType } from "./grants/legacy/legacy-features.ts";
import { refreshTokens } from "./grants/refresh-token.rfc6749.ts";
import type { ProviderDependencies } from "./provider-dependencies.ts";
import { makeParts, registerFeatures } from "./register-features.ts";
import { clientChoices } from "./registration/client-choices.ts";
import { accountCreation } from "./request/account-creation.oidc-create.ts";
import { openidConnect } from "./request/authentication-request.oidc-core.ts";
import { createReadMeantRequest } from "./request/meant-request.ts";
import { createReadAuthorizationRequest } from "./request/authorization-request.rfc6749.ts";
import { dpop } from "./request/dpop-request.rfc9449.ts";
import { formPost } from "./request/form-post.oauth-form-post.ts";
import { organisationHint } from "./request/organisation-hint.ts";
import { pkce } from "./request/pkce.rfc7636.ts";
import { resourceIndicators } from "./request/resource-indicators.rfc8707.ts";
import { type CheckAccess, createCheckAccess } from "./request/resource-access.rfc6750.ts";
import { requestObjects } from "./request-objects/request-objects.rfc9101.ts";
import { createResponseModes } from "./request/response-mode.oauth-responses.ts";
import type { ScopeCatalogue } from "./scope.ts";
import { createSignIdToken } from "./tokens/id-token.oidc-core.ts";
import { createIssue } from "./tokens/issue.ts";
import { createProvePossession } from "./tokens/dpop-proof.rfc9449.ts";
import { createJwtAccess } from "./tokens/jwt-access.rfc9068.ts";
import { createMintAccess } from "./tokens/mint-access.ts";
import { createOpenAccess } from "./tokens/open-access.ts";
import { createReadAccess } from "./tokens/read-access.ts";
import { createSeals } from "./tokens/seals.ts";
import { createSubjectNames } from "./tokens/subject-names.oidc-core.ts";

/** What this house speaks: each specification one value, in the order in which discovery lists what they bring. */
export const features: readonly Feature[] = [
  discovery,
  publicKeys,

  // What people are sent to, and what may be asked there.
  authorization,
  formPost,
  pkce,
  openidConnect,
  userinfo,
  organisationHint,
  resourceIndicators,
  dpop,
  pushedAuthorization,
  requestObjects,
  endSession,
  backchannelLogout,
  frontchannelLogout,

  // How clients prove themselves.
  clientSecretBasic,
  clientSecretPost,
  clientSecretJwt,
  privateKeyJwt,
  publicClients,

  // How they get tokens, and what can be asked of those.
  token,
  authorizationCode,
  refreshTokens,
  clientCredentials,
  launches,
  deviceAuthorization,
  introspection,
  revocation,
];

/** What it speaks where the operator switches it on. */
export const optionalFeatures: readonly Feature[] = [
  clientRegistration,
  clientIdMetadataDocuments,
  accountCreation,
  sessionManagement,
];

/** An OAuth 2 authorization server and OpenID provider, without HTTP. */
export interface Provider {
  /** The authorization endpoint, whose steps HTTP has pages for. */
  readonly authorization: AuthorizationEndpoint;
  /** The end session endpoint, which HTTP has pages for too. */
  readonly endSession: EndSessionEndpoint;
  /** Checks access tokens for APIs that the server answers itself. */
  readonly checkAccess: CheckAccess;
  /** All that is registered, for HTTP to mount. */
  readonly endpoints: readonly MountedEndpoint[];
  /** The document of both well-known paths. */
  metadata(): Promise<Readonly<Record<string, unknown>>>;
}

/**
 * Makes what the features bring, once. What is offered, and therefore advertised, is decided by their list alone.
 *
 * @throws {Error} when two of them claim the same.
 */
export function createProvider(
  dependencies: ProviderDependencies,
  offered: readonly Feature[] = features,
): Provider {
  const { issuer, lifetimes, hashing, cipher, signer, catalogue } = dependencies;
  const registry = registerFeatures(offered);
  const { authorizationParameters, prompts, requestParts } = registry;
  const seals = createSeals(cipher);
  const accessTokenLifetime = lifetimes.accessToken;
  const secretGuesses = createSecretGuesses();
  const jwtAccess = createJwtAccess({ issuer, signer });
  const subjectNames = createSubjectNames(dependencies.pairwise);
  const foundations = {
    ...dependencies,
    seals,
    readAccess: createReadAccess({ seals, jwtAccess }),
    subjectNames,
    proveSecret: createProveSecret({ ...dependencies, secretGuesses }),
    proveSecretSignature: createProveSecretSignature({ ...dependencies, secretGuesses }),
    findClientKey: createFindClientKey(dependencies),
    provePossession: createProvePossession({ ...dependencies, seals }),
    mintAccess: createMintAccess({ ...dependencies, seals, jwtAccess, accessTokenLifetime }),
    signIdToken: createSignIdToken({ issuer, signer, hashing, subjectNames, lifetime: lifetimes.idToken }),
  };

  const responseTypes = makeParts(registry.responseTypes, foundations);
  const responseModes = createResponseModes(registry.responseModes);
  const read = {
    authorizationParameters,
    requestParts,
    prompts,
    responseTypes,
    responseModes,
    whyNoResponseType,
  };
  const readAuthorizationRequest = createReadAuthorizationRequest(read);

  const methods = makeParts(registry.clientAuthentication, foundations);
  const namedClients = registry.namedClients?.(foundations) ?? registeredClients(dependencies.clients);
  const references = {
    ...foundations,
    namedClients,
    authorizationParameters: [...authorizationParameters, ...registry.hints.keys()],
  };
  const readMeantRequest = createReadMeantRequest(
    registry.references.map(([name, make]) => [name, make(references)] as const),
  );
  const tools = {
    ...references,
    authenticate: createAuthenticateClient({ ...dependencies, methods }),
    authenticateNamed: createAuthenticateClient({ clients: namedClients, methods }),
    grantHandlers: makeParts(registry.grants, foundations),
    issue: createIssue(foundations),
    choices: clientChoices(registry),
    readMeantRequest,
    readAuthorizationRequest,
  };
  const document = describeProvider(registry, {
    issuer,
    authorizationParameters,
    prompts,
    clientAuthentication: [...methods.keys()],
    signingAlgorithms: signer.algorithms,
    uiLocales: dependencies.uiLocales,
  });
  return {
    authorization: createAuthorizationEndpoint({
      ...foundations,
      namedClients,
      authorizationParameters,
      readMeantRequest,
      readAuthorizationRequest,
      responseModes,
      responseTypes,
      completions: registry.authorizationAnswers.map((make) => make(foundations)),
      hints: makeParts(registry.hints, foundations),
    }),
    endSession: createEndSessionEndpoint(foundations),
    checkAccess: createCheckAccess({ ...foundations, open: createOpenAccess(foundations) }),
    endpoints: [...registry.endpoints].map(([path, endpoint]) => mountEndpoint(path, endpoint, tools)),
    async metadata() {
      return { ...document, ...offeredIn(await catalogue.current(), managementAudience(issuer)) };
    },
  };
}

/**
 * The scopes and APIs of the catalogue, for discovery. Apps that sign people in have no use for those of our own administration
 * (RFC 8414 §2 leaves that to us), and a protected resource is one with an address.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9728#section-4 | RFC 9728 §4}
 */
function offeredIn({ apis, scopes }: ScopeCatalogue, management: string) {
  const offered = [...scopes.values()].filter(({ audience }) => audience !== management);
  const resources = apis.map(({ audience }) => audience).filter((audience) => audience !== management);
  return {
    scopes_supported: offered.map(({ key }) => key),
    protected_resources: resources.filter((audience) => /^https?:/i.test(audience)),
  };
}
