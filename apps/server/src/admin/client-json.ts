import type { Instant, RegisteredClient, UsedSecret } from "@grantway/protocol";
import { formatScope, wireNames } from "@grantway/protocol/operations";
import { formatDetails } from "@grantway/terminal";
import type { Shown } from "./conflict-text.ts";
import { formatInstant } from "./instant-text.ts";

/** A client in the vocabulary of RFC 7591, as `--json` shows it. Secrets are told by id and hint alone. */
export function clientJson(client: RegisteredClient): Readonly<Record<string, unknown>> {
  return {
    client_id: client.id,
    client_name: client.name,
    type: client.type,
    application_type: client.applicationType,
    status: client.status,
    origin: client.origin,
    verified: client.verified,
    ...(client.ownerUsername === undefined ? {} : { owner: client.ownerUsername }),
    token_endpoint_auth_method: client.authenticationMethod,
    ...(client.authenticationAlgorithm === null
      ? {}
      : { token_endpoint_auth_signing_alg: client.authenticationAlgorithm }),
    ...(client.jwks === null ? {} : { jwks: client.jwks }),
    ...(client.jwksUri === null ? {} : { jwks_uri: client.jwksUri }),
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    ...(client.backchannelLogoutUri === null
      ? {}
      : {
          backchannel_logout_uri: client.backchannelLogoutUri,
          backchannel_logout_session_required: client.backchannelLogoutSessionRequired,
        }),
    ...(client.frontchannelLogoutUri === null
      ? {}
      : {
          frontchannel_logout_uri: client.frontchannelLogoutUri,
          frontchannel_logout_session_required: client.frontchannelLogoutSessionRequired,
        }),
    ...(client.initiateLoginUri === null ? {} : { initiate_login_uri: client.initiateLoginUri }),
    subject_type: client.subjectType,
    ...(client.sectorIdentifierUri === null ? {} : { sector_identifier_uri: client.sectorIdentifierUri }),
    grant_types: client.grantTypes,
    scope: formatScope(client.scopes),
    first_party: client.firstParty,
    pkce: client.pkce,
    require_pushed_authorization_requests: client.requirePushedRequests,
    ...requestsJson(client),
    dpop_bound_access_tokens: client.dpopBoundAccessTokens,
    id_token_signed_response_alg: client.idTokenAlgorithm,
    ...(client.userinfoAlgorithm === null ? {} : { userinfo_signed_response_alg: client.userinfoAlgorithm }),
    introspects: client.introspects,
    secrets: client.secrets.map(secretJson),
    created_at: formatInstant(client.createdAt),
    ...lastUse(client),
    revision: client.revision,
  };
}

/** How {@link clientJson} shows the members that people change. */
export const shownMembers: Shown = new Map(
  Object.entries(wireNames).map(([member, name]) => [
    member,
    member === "scopes" ? { name, show: (scopes) => formatScope(scopes as readonly string[]) } : { name },
  ]),
);

/** A client for a person to read. */
export function clientText(client: RegisteredClient): string {
  return formatDetails([
    ["client id", client.id],
    ["name", client.name],
    ["type", client.type],
    ["runs as", client.applicationType === "native" ? "native app" : "web app"],
    ["status", client.status],
    ["registered by", origins[client.origin]],
    ["verified", client.verified ? "yes" : "no: it gets only what a person is asked for"],
    ["owner", client.ownerUsername ?? "the platform"],
    ["authentication", authenticationText(client)],
    ["keys", keysText(client)],
    ["redirect URIs", client.redirectUris],
    ["after sign-out", client.postLogoutRedirectUris],
    ["told of sign-outs", client.backchannelLogoutUri ?? ""],
    ["loaded at sign-out", client.frontchannelLogoutUri ?? ""],
    ["sign-in begins at", client.initiateLoginUri ?? ""],
    ["subjects", client.subjectType],
    ["sector", client.sectorIdentifierUri ?? ""],
    ["grant types", client.grantTypes.join(", ")],
    ["scopes", formatScope(client.scopes)],
    ["first party", client.firstParty ? "yes: nobody is asked for consent" : "no"],
    ["PKCE", client.pkce],
    ["pushed requests", client.requirePushedRequests ? "required" : "optional"],
    ...requestTexts(client),
    ["proof of possession", client.dpopBoundAccessTokens ? "required" : "optional"],
    ["ID tokens", client.idTokenAlgorithm],
    ["userinfo", userinfoText(client)],
    ["introspects for", client.introspects],
    ["secrets", client.secrets.map(secretText)],
    ["created", formatInstant(client.createdAt)],
    ["last used", client.lastUsedAt === undefined ? "" : formatInstant(client.lastUsedAt)],
    ["revision", String(client.revision)],
  ]);
}

const origins = {
  management: "people here",
  registration: "itself",
  metadata_document: "a document of its own",
} as const satisfies Record<RegisteredClient["origin"], string>;

/** How it asks by request objects. */
function requestsJson({ requestUris, requestObjectAlgorithm, requireSignedRequests }: RegisteredClient) {
  return {
    ...(requestUris.length === 0 ? {} : { request_uris: requestUris }),
    ...(requestObjectAlgorithm === null ? {} : { request_object_signing_alg: requestObjectAlgorithm }),
    require_signed_request_object: requireSignedRequests,
  };
}

function requestTexts({ requestUris, requestObjectAlgorithm, requireSignedRequests }: RegisteredClient) {
  return [
    ["signed requests", requireSignedRequests ? "required" : "optional"],
    ["request objects", requestObjectAlgorithm ?? ""],
    ["request objects at", requestUris],
  ] as const;
}

function authenticationText({ authenticationMethod, authenticationAlgorithm }: RegisteredClient): string {
  return authenticationAlgorithm === null
    ? authenticationMethod
    : `${authenticationMethod}, ${authenticationAlgorithm}`;
}

/** Where its keys are, or which they are. */
function keysText({ jwks, jwksUri }: RegisteredClient): string | readonly string[] {
  if (jwksUri !== null) return jwksUri;
  return (jwks?.keys ?? []).map(({ kid = "without kid", kty, crv }) =>
    [kid, kty, crv].filter((part) => typeof part === "string").join("  "),
  );
}

function secretJson({ id, hint, createdAt, expiresAt, lastUsedAt }: UsedSecret) {
  return {
    id,
    hint,
    created_at: formatInstant(createdAt),
    ...(expiresAt === undefined ? {} : { expires_at: formatInstant(expiresAt) }),
    ...lastUse({ lastUsedAt }),
  };
}

function lastUse({ lastUsedAt }: { readonly lastUsedAt?: Instant | undefined }) {
  return lastUsedAt === undefined ? {} : { last_used_at: formatInstant(lastUsedAt) };
}

function secretText({ id, hint, createdAt, expiresAt, lastUsedAt }: UsedSecret): string {
  const used = lastUsedAt === undefined ? "" : `, last used ${formatInstant(lastUsedAt)}`;
  const until = expiresAt === undefined ? "" : `, ends ${formatInstant(expiresAt)}`;
  return `${hint}…  ${id}  made ${formatInstant(createdAt)}${used}${until}`;
}

function userinfoText({ userinfoAlgorithm }: RegisteredClient): string {
  return userinfoAlgorithm ?? "";
}
