import { type AppTemplate, beginningOf } from "@grantway/platform/form-rules";
import { type ClientDraft, templates } from "../../../platform/clients/model/templates.ts";
import { keysDraftOf, type SaidKeys, type SentKeys } from "../../../platform/clients/model/keys-draft.ts";
import {
  asChanged,
  asCreated,
  type SaidAddresses,
  type SentAddresses,
} from "../../../platform/clients/model/sent.ts";
import { sessionDraftOf } from "../../../platform/clients/model/session-draft.ts";
import type { AppClient } from "../app.ts";

/**
 * What a new client of an app begins with, as the first client of an app of that template does: one rule says for both what it is and
 * what it may use. Its scopes are proposed as for a client of the platform, and where it listens is asked.
 */
export function beginningOfAppClient(kind: AppTemplate): ClientDraft {
  const proposed = templates[kind === "agent" ? "server" : kind];
  const { type, applicationType, grantTypes } = beginningOf(kind, "").client;
  return {
    ...proposed,
    type: type ?? proposed.type,
    applicationType: applicationType ?? proposed.applicationType,
    // Those of a template are among those that the contract knows.
    grantTypes: [...(grantTypes ?? proposed.grantTypes)] as ClientDraft["grantTypes"],
  };
}

/** What a form of a client of an app begins with: what its app decides is as for every client of an app. */
export function draftOfAppClient(client: AppClient): ClientDraft {
  const { name, type, applicationType, authenticationMethod, redirectUris, grantTypes, scopes } = client;
  const { idTokenAlgorithm } = client;
  return {
    name,
    type,
    applicationType,
    authenticationMethod,
    redirectUris,
    postLogoutRedirectUris: client.postLogoutRedirectUris,
    grantTypes,
    scopes,
    idTokenAlgorithm,
    firstParty: false,
    pkce: "required",
    requirePushedRequests: client.requirePushedRequests,
    dpopBoundAccessTokens: client.dpopBoundAccessTokens,
    introspects: [],
    ...keysDraftOf(client),
    ...sessionDraftOf(client),
  };
}

/** What is sent of a client of an app. */
type Sent = Partial<
  Pick<
    AppClient,
    | "name"
    | "type"
    | "applicationType"
    | "authenticationMethod"
    | "redirectUris"
    | "postLogoutRedirectUris"
    | "grantTypes"
    | "scopes"
    | "idTokenAlgorithm"
    | "requirePushedRequests"
    | "dpopBoundAccessTokens"
    | "backchannelLogoutSessionRequired"
    | "frontchannelLogoutSessionRequired"
  >
>;

/** The members as they are sent: without those that the app decides. */
export function sentOfAppClient(given: Partial<ClientDraft>): Sent & SentAddresses & SentKeys {
  const { firstParty: _, pkce: __, introspects: ___, ...sent } = asChanged(given);
  return sent as Sent & SentAddresses & SentKeys;
}

/** The same of a new one. */
export function newAppClient(given: ClientDraft): Sent & SaidAddresses & SaidKeys {
  const { firstParty: _, pkce: __, introspects: ___, ...said } = asCreated(given);
  return said as Sent & SaidAddresses & SaidKeys;
}
