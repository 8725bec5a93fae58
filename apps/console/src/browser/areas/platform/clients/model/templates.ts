import type { Client, ClientKind } from "./client.ts";
import { type KeysDraft, keysDraftOf, noKeys } from "./keys-draft.ts";
import { noRequestObjects, type RequestDraft, requestDraftOf } from "./request-draft.ts";
import { noSession, type SessionDraft, sessionDraftOf } from "./session-draft.ts";
import { plainSubjects, type SubjectDraft, subjectDraftOf } from "./subject-draft.ts";

/** What a form begins with: everything that is said of a client but its id and name. */
export type ClientDraft = Pick<
  Client,
  | "name"
  | "type"
  | "applicationType"
  | "authenticationMethod"
  | "redirectUris"
  | "postLogoutRedirectUris"
  | "grantTypes"
  | "scopes"
  | "firstParty"
  | "pkce"
  | "requirePushedRequests"
  | "dpopBoundAccessTokens"
  | "idTokenAlgorithm"
  | "introspects"
> &
  KeysDraft &
  RequestDraft &
  SessionDraft &
  SubjectDraft;

const plain: ClientDraft = {
  name: "",
  type: "confidential",
  applicationType: "web",
  authenticationMethod: "client_secret_basic",
  redirectUris: [],
  postLogoutRedirectUris: [],
  grantTypes: ["authorization_code"],
  scopes: ["openid", "profile", "email"],
  firstParty: false,
  pkce: "required",
  requirePushedRequests: false,
  dpopBoundAccessTokens: false,
  idTokenAlgorithm: "RS256",
  introspects: [],
  ...noKeys,
  ...noRequestObjects,
  ...noSession,
  ...plainSubjects,
};

/** What a client of each kind is, until somebody says otherwise. */
export const templates: Readonly<Record<ClientKind, ClientDraft>> = {
  server: {
    ...plain,
    grantTypes: ["authorization_code", "refresh_token"],
    scopes: ["openid", "profile", "email", "offline_access"],
  },
  browser: { ...plain, type: "public", authenticationMethod: "none" },
  native: {
    ...plain,
    type: "public",
    applicationType: "native",
    authenticationMethod: "none",
    redirectUris: ["http://127.0.0.1/callback"],
    grantTypes: ["authorization_code", "refresh_token"],
    scopes: ["openid", "profile", "email", "offline_access"],
  },
  machine: { ...plain, grantTypes: ["client_credentials"], scopes: [] },
  // It asks about tokens and never gets one.
  api: { ...plain, grantTypes: [], scopes: [] },
};

/** What is said of a client there is, to begin a form with. */
export function draftOf(client: Client): ClientDraft {
  return {
    name: client.name,
    type: client.type,
    applicationType: client.applicationType,
    authenticationMethod: client.authenticationMethod,
    redirectUris: client.redirectUris,
    postLogoutRedirectUris: client.postLogoutRedirectUris,
    grantTypes: client.grantTypes,
    scopes: client.scopes,
    firstParty: client.firstParty,
    pkce: client.pkce,
    requirePushedRequests: client.requirePushedRequests,
    dpopBoundAccessTokens: client.dpopBoundAccessTokens,
    idTokenAlgorithm: client.idTokenAlgorithm,
    introspects: client.introspects,
    ...keysDraftOf(client),
    ...requestDraftOf(client),
    ...sessionDraftOf(client),
    ...subjectDraftOf(client),
  };
}
