import type { ChangedClient, Client, ClientSecret, RegisteredClient } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { json, type Cells, parsed, texts, truth } from "./cells.ts";

/** What {@link readClient} expects before the secrets. */
export const clientColumns = [
  "id",
  "name",
  "type",
  "status",
  "authentication_method",
  "redirect_uris",
  "grant_types",
  "scopes",
  "first_party",
  "pkce",
  "id_token_algorithm",
  "introspects",
  "created_at",
  "application_type",
  "epoch",
  "owner",
  "app_id",
  "environment",
  "post_logout_redirect_uris",
  "backchannel_logout_uri",
  "backchannel_logout_session_required",
  "authentication_algorithm",
  "jwks",
  "jwks_uri",
  "pushed_requests",
  "frontchannel_logout_uri",
  "frontchannel_logout_session_required",
  "initiate_login_uri",
  "origin",
  "verified",
  "bound_tokens",
  "subject_type",
  "sector_identifier_uri",
  "userinfo_algorithm",
  "request_uris",
  "request_algorithm",
  "signed_requests",
] as const;

/** The client whose columns begin at `from`, followed by a JSON list of its secrets; `undefined` for an absent row. */
export function readClient(cells: Cells, from = 0): Client | undefined {
  if (cells[from] === null || cells[from] === undefined) return undefined;
  return {
    id: cells[from] as string,
    owner: cells[from + 15] as string | null,
    name: cells[from + 1] as string,
    type: cells[from + 2] as Client["type"],
    status: cells[from + 3] as Client["status"],
    origin: cells[from + 28] as Client["origin"],
    verified: truth(cells[from + 29]),
    authenticationMethod: cells[from + 4] as Client["authenticationMethod"],
    authenticationAlgorithm: cells[from + 21] as Client["authenticationAlgorithm"],
    jwks: parsed(cells[from + 22]) as Client["jwks"],
    jwksUri: cells[from + 23] as string | null,
    redirectUris: texts(cells[from + 5]),
    postLogoutRedirectUris: texts(cells[from + 18]),
    backchannelLogoutUri: cells[from + 19] as string | null,
    backchannelLogoutSessionRequired: truth(cells[from + 20]),
    frontchannelLogoutUri: cells[from + 25] as string | null,
    frontchannelLogoutSessionRequired: truth(cells[from + 26]),
    initiateLoginUri: cells[from + 27] as string | null,
    subjectType: cells[from + 31] as Client["subjectType"],
    sectorIdentifierUri: cells[from + 32] as string | null,
    grantTypes: texts(cells[from + 6]) as Client["grantTypes"],
    scopes: texts(cells[from + 7]),
    firstParty: truth(cells[from + 8]),
    pkce: cells[from + 9] as Client["pkce"],
    requirePushedRequests: cells[from + 24] === "required",
    requestUris: texts(cells[from + 34]),
    requestObjectAlgorithm: cells[from + 35] as Client["requestObjectAlgorithm"],
    requireSignedRequests: cells[from + 36] === "required",
    dpopBoundAccessTokens: cells[from + 30] === "required",
    idTokenAlgorithm: cells[from + 10] as Client["idTokenAlgorithm"],
    userinfoAlgorithm: cells[from + 33] as Client["userinfoAlgorithm"],
    introspects: texts(cells[from + 11]),
    createdAt: cells[from + 12] as number,
    applicationType: cells[from + 13] as Client["applicationType"],
    ...(cells[from + 14] === 0 ? {} : { epoch: cells[from + 14] as number }),
    ...(cells[from + 16] === null ? {} : { app: readAppOf(cells[from + 16], cells[from + 17]) }),
    secrets: (parsed(cells[from + 37]) as readonly SecretCells[]).map(readSecret),
  };
}

function readAppOf(id: unknown, environment: unknown): NonNullable<Client["app"]> {
  return { id: id as string, environment: environment as NonNullable<Client["app"]>["environment"] };
}

/** The client of a row that goes on with its revision and what is known of its use; `undefined` for an absent row. */
export function readRegisteredClient(cells: Cells | undefined): RegisteredClient | undefined {
  const client = cells && readClient(cells);
  if (client === undefined) return undefined;
  const [revision, ownerUsername, lastUsedAt, uses, app, environment] =
    cells?.slice(clientColumns.length + 1) ?? [];
  const secretUses = new Map(Object.entries((parsed(uses) ?? {}) as Readonly<Record<string, number>>));
  const used = (secret: ClientSecret) => ({ ...secret, ...usedAt(secretUses.get(secret.id)) });
  return {
    ...client,
    secrets: client.secrets.map(used),
    revision: Number(revision),
    ...(ownerUsername === null ? {} : { ownerUsername: ownerUsername as string }),
    ...usedAt(lastUsedAt),
    ...(app === null ? {} : { app: { id: app as string, environment: environment as "live" | "test" } }),
  };
}

function usedAt(lastUsedAt: unknown): { readonly lastUsedAt?: number } {
  return lastUsedAt === null || lastUsedAt === undefined ? {} : { lastUsedAt: Number(lastUsedAt) };
}

type SecretCells = readonly [
  id: string,
  hash: string,
  hint: string,
  createdAt: number,
  expiresAt: number | null,
  sealed: string | null,
];

function readSecret([id, hash, hint, createdAt, expiresAt, sealed]: SecretCells): ClientSecret {
  return {
    id,
    hash,
    hint,
    createdAt,
    ...(expiresAt === null ? {} : { expiresAt }),
    ...(sealed === null ? {} : { sealed }),
  };
}

/** What an update of a client writes, by column. */
export function clientCells(client: ChangedClient) {
  return {
    id: client.id,
    owner: client.owner,
    name: client.name,
    name_key: foldCase(client.name),
    type: client.type,
    status: client.status,
    authentication_method: client.authenticationMethod,
    authentication_algorithm: client.authenticationAlgorithm,
    jwks: client.jwks && JSON.stringify(client.jwks),
    jwks_uri: client.jwksUri,
    pushed_requests: client.requirePushedRequests ? "required" : "optional",
    request_uris: json(client.requestUris),
    request_algorithm: client.requestObjectAlgorithm,
    signed_requests: client.requireSignedRequests ? "required" : "optional",
    bound_tokens: client.dpopBoundAccessTokens ? "required" : "optional",
    redirect_uris: json(client.redirectUris),
    post_logout_redirect_uris: json(client.postLogoutRedirectUris),
    backchannel_logout_uri: client.backchannelLogoutUri,
    backchannel_logout_session_required: client.backchannelLogoutSessionRequired,
    frontchannel_logout_uri: client.frontchannelLogoutUri,
    frontchannel_logout_session_required: client.frontchannelLogoutSessionRequired,
    initiate_login_uri: client.initiateLoginUri,
    subject_type: client.subjectType,
    sector_identifier_uri: client.sectorIdentifierUri,
    grant_types: json(client.grantTypes),
    scopes: json(client.scopes),
    first_party: client.firstParty,
    pkce: client.pkce,
    id_token_algorithm: client.idTokenAlgorithm,
    userinfo_algorithm: client.userinfoAlgorithm,
    introspects: json(client.introspects),
    application_type: client.applicationType,
  };
}
