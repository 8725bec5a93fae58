import type { ApiScope } from "../ports/catalogue-registry.ts";
import type { ClientMetadata } from "../registration/client-metadata.rfc7591.ts";
import { wireNames } from "../registration/wire-names.rfc7591.ts";
import { type Api, formatScope } from "../scope.ts";

/** The version of the format this server reads and writes, which each document begins with: `grantway: 1`. */
export const declarationVersion = 1;

/** A record as a document says it: its members by their names there, in the order in which they are written. */
export type InWords = Readonly<Record<string, unknown>>;

/** The API, with these scopes where any are told. */
export function apiInWords(
  { audience, name, accessTokenLifetime, tokenFormat }: Api,
  scopes?: readonly ApiScope[],
): InWords {
  const lifetime =
    accessTokenLifetime === undefined ? {} : { access_token_lifetime: accessTokenLifetime / 1000 };
  const format = tokenFormat === undefined ? {} : { token_format: tokenFormat };
  const own = scopes === undefined ? {} : { scopes: scopes.map(scopeInWords) };
  return { audience, name, ...lifetime, ...format, ...own };
}

/** The scope, as it stands under its API. */
export function scopeInWords({ key, title, detail, access, risk }: ApiScope): InWords {
  return { scope: key, title, ...(detail === undefined ? {} : { detail }), access, risk };
}

/**
 * The client, without any secret. Everything is said, so that it stays what it is when a default changes.
 *
 * @param owner - what the owner is called, where there is one.
 */
export function clientInWords(client: ClientMetadata, owner: string | undefined): InWords {
  return {
    [wireNames.id]: client.id,
    [wireNames.name]: client.name,
    [wireNames.type]: client.type,
    [wireNames.applicationType]: client.applicationType,
    status: client.status,
    ...(owner === undefined ? {} : { owner }),
    [wireNames.authenticationMethod]: client.authenticationMethod,
    ...said(wireNames.authenticationAlgorithm, client.authenticationAlgorithm),
    ...said(wireNames.jwks, client.jwks),
    ...said(wireNames.jwksUri, client.jwksUri),
    [wireNames.redirectUris]: client.redirectUris,
    [wireNames.postLogoutRedirectUris]: client.postLogoutRedirectUris,
    ...(client.backchannelLogoutUri === null
      ? {}
      : {
          [wireNames.backchannelLogoutUri]: client.backchannelLogoutUri,
          [wireNames.backchannelLogoutSessionRequired]: client.backchannelLogoutSessionRequired,
        }),
    ...(client.frontchannelLogoutUri === null
      ? {}
      : {
          [wireNames.frontchannelLogoutUri]: client.frontchannelLogoutUri,
          [wireNames.frontchannelLogoutSessionRequired]: client.frontchannelLogoutSessionRequired,
        }),
    ...said(wireNames.initiateLoginUri, client.initiateLoginUri),
    [wireNames.subjectType]: client.subjectType,
    ...said(wireNames.sectorIdentifierUri, client.sectorIdentifierUri),
    [wireNames.grantTypes]: client.grantTypes,
    [wireNames.scopes]: formatScope(client.scopes),
    [wireNames.firstParty]: client.firstParty,
    [wireNames.pkce]: client.pkce,
    [wireNames.requirePushedRequests]: client.requirePushedRequests,
    ...(client.requestUris.length === 0 ? {} : { [wireNames.requestUris]: client.requestUris }),
    ...said(wireNames.requestObjectAlgorithm, client.requestObjectAlgorithm),
    [wireNames.requireSignedRequests]: client.requireSignedRequests,
    [wireNames.dpopBoundAccessTokens]: client.dpopBoundAccessTokens,
    [wireNames.idTokenAlgorithm]: client.idTokenAlgorithm,
    ...said(wireNames.userinfoAlgorithm, client.userinfoAlgorithm),
    [wireNames.introspects]: client.introspects,
  };
}

/** A member that a client need not have. */
function said(name: string, value: unknown): InWords {
  return value === null ? {} : { [name]: value };
}
