import {
  algorithmsOf,
  isSameAlgorithm,
  keyAlgorithms,
} from "../client-authentication/assertion-algorithms.ts";
import type {
  ApplicationType,
  AssertionAlgorithm,
  Client,
  ClientKeySet,
  GrantType,
  SigningAlgorithm,
} from "../client.ts";
import { tidyLine } from "../line-of-text.ts";
import { fitsAlgorithm, tidyKey } from "./client-keys.rfc7517.ts";
import { redirectUriKind } from "./redirect-uri-rules.rfc8252.ts";

/*
 * What a client is registered as, whoever asks: the command line, a file, the management API, later a registration by
 * protocol. Here is what is filled in where nothing was said; `client-rules.ts` says what is wrong with the whole.
 */

/** Everything of a client that somebody says of it: all but its secrets, its birth, its quarantine and what is counted. */
export type ClientMetadata = Omit<Client, "secrets" | "createdAt" | "epoch" | "app" | "origin" | "verified">;

/** What was asked for; the rest is decided by {@link completeMetadata}. */
export type ClientDraft = Partial<ClientMetadata> & Pick<ClientMetadata, "name">;

/** Algorithms that ID tokens, and what userinfo tells, may be signed with, the default first. */
export const signingAlgorithms: readonly SigningAlgorithm[] = ["RS256", "ES256"];
/** Where a client runs. */
export const applicationTypes: readonly ApplicationType[] = ["web", "native"];
/** Whether it can keep a secret. */
export const clientTypes: readonly Client["type"][] = ["confidential", "public"];
/** By what it knows people. */
export const subjectTypes: readonly Client["subjectType"][] = ["public", "pairwise"];
/** Whether it must prove that the code is its own. */
export const pkceRules: readonly Client["pkce"][] = ["required", "optional"];

/**
 * Fills in what was not said: a confidential web client with `client_secret_basic`, the code grant, ID tokens with RS256,
 * PKCE, for one that signs its assertions an algorithm, and the scopes of a sign-in when it can sign people in.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-2 | RFC 7591 §2}
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata | OpenID Connect Registration §2}
 */
export function completeMetadata(draft: ClientDraft, newId: () => string): ClientMetadata {
  const grantTypes = draft.grantTypes ?? defaultGrantTypes(draft);
  const proof = defaultProof(draft);
  return {
    owner: null,
    applicationType: defaultApplicationType(proof.type, draft.redirectUris),
    status: "active",
    redirectUris: [],
    postLogoutRedirectUris: [],
    backchannelLogoutUri: null,
    backchannelLogoutSessionRequired: false,
    frontchannelLogoutUri: null,
    frontchannelLogoutSessionRequired: false,
    initiateLoginUri: null,
    subjectType: "public",
    sectorIdentifierUri: null,
    scopes: defaultScopes(grantTypes),
    firstParty: false,
    pkce: "required",
    requirePushedRequests: false,
    requestUris: [],
    requestObjectAlgorithm: null,
    requireSignedRequests: false,
    dpopBoundAccessTokens: false,
    idTokenAlgorithm: "RS256",
    userinfoAlgorithm: null,
    introspects: [],
    jwks: null,
    jwksUri: null,
    ...draft,
    ...proof,
    authenticationAlgorithm: draft.authenticationAlgorithm ?? defaultAlgorithm(proof, draft.jwks),
    id: draft.id ?? newId(),
    name: tidyLine(draft.name),
    grantTypes,
  };
}

/** As it is kept: nothing stands twice in a list. Rules come before, so that a problem has the place somebody gave it. */
export function withoutRepeats(metadata: ClientMetadata): ClientMetadata {
  return {
    ...metadata,
    redirectUris: unique(metadata.redirectUris),
    postLogoutRedirectUris: unique(metadata.postLogoutRedirectUris),
    requestUris: unique(metadata.requestUris),
    grantTypes: unique(metadata.grantTypes),
    scopes: unique(metadata.scopes),
    introspects: unique(metadata.introspects),
    jwks: metadata.jwks && { keys: metadata.jwks.keys.map(tidyKey) },
  };
}

/** What somebody said of a client there is. */
export function metadataOf(client: Client): ClientMetadata {
  return {
    id: client.id,
    owner: client.owner,
    name: client.name,
    type: client.type,
    applicationType: client.applicationType,
    status: client.status,
    authenticationMethod: client.authenticationMethod,
    authenticationAlgorithm: client.authenticationAlgorithm,
    jwks: client.jwks,
    jwksUri: client.jwksUri,
    redirectUris: client.redirectUris,
    postLogoutRedirectUris: client.postLogoutRedirectUris,
    backchannelLogoutUri: client.backchannelLogoutUri,
    backchannelLogoutSessionRequired: client.backchannelLogoutSessionRequired,
    frontchannelLogoutUri: client.frontchannelLogoutUri,
    frontchannelLogoutSessionRequired: client.frontchannelLogoutSessionRequired,
    initiateLoginUri: client.initiateLoginUri,
    subjectType: client.subjectType,
    sectorIdentifierUri: client.sectorIdentifierUri,
    grantTypes: client.grantTypes,
    scopes: client.scopes,
    firstParty: client.firstParty,
    pkce: client.pkce,
    requirePushedRequests: client.requirePushedRequests,
    requestUris: client.requestUris,
    requestObjectAlgorithm: client.requestObjectAlgorithm,
    requireSignedRequests: client.requireSignedRequests,
    dpopBoundAccessTokens: client.dpopBoundAccessTokens,
    idTokenAlgorithm: client.idTokenAlgorithm,
    userinfoAlgorithm: client.userinfoAlgorithm,
    introspects: client.introspects,
  };
}

/** Either of the two says the other. */
function defaultProof({
  type,
  authenticationMethod,
}: ClientDraft): Pick<Client, "type" | "authenticationMethod"> {
  return {
    type: type ?? (authenticationMethod === "none" ? "public" : "confidential"),
    authenticationMethod: authenticationMethod ?? (type === "public" ? "none" : "client_secret_basic"),
  };
}

/**
 * What it signs assertions with, where it does and nobody said: what its first key is for. `null` for what any of its keys is for,
 * where its keys are published, or the first would do for several.
 */
function defaultAlgorithm(
  { authenticationMethod }: Pick<Client, "authenticationMethod">,
  jwks: ClientKeySet | null | undefined,
): AssertionAlgorithm | null {
  const [first] = algorithmsOf(authenticationMethod);
  if (authenticationMethod !== "private_key_jwt" || first === undefined) return first ?? null;
  const key = jwks?.keys[0];
  const fitting = key === undefined ? [] : keyAlgorithms.filter((algorithm) => fitsAlgorithm(key, algorithm));
  const [found] = fitting;
  return found !== undefined && fitting.every((one) => isSameAlgorithm(one, found)) ? found : null;
}

/**
 * `web` is the default of the specification. A client whose addresses only an app on the person's device can have is
 * native, said or not: refusing it would help nobody (ADR 13).
 */
function defaultApplicationType(type: Client["type"], redirectUris: readonly string[] = []): ApplicationType {
  const kinds = redirectUris.map(redirectUriKind);
  if (kinds.includes("private-use")) return "native";
  const local = kinds.length > 0 && kinds.every((kind) => kind === "loopback");
  return local && type === "public" ? "native" : "web";
}

function defaultGrantTypes({ redirectUris = [], introspects = [] }: ClientDraft): readonly GrantType[] {
  // A resource server asks about tokens and never gets one.
  return introspects.length > 0 && redirectUris.length === 0 ? [] : ["authorization_code"];
}

function defaultScopes(grants: readonly GrantType[]): readonly string[] {
  if (!grants.includes("authorization_code") && !grants.includes("implicit")) return [];
  return ["openid", "profile", "email", ...(grants.includes("refresh_token") ? ["offline_access"] : [])];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
