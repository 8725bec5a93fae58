import { type AppTemplate, beginningOf } from "@grantway/platform/form-rules";
import { type ClientDraft, templates } from "../../../platform/clients/model/templates.ts";
import { keysDraftOf } from "../../../platform/clients/model/keys-draft.ts";
import { asChanged, asCreated } from "../../../platform/clients/model/sent.ts";
import { requestDraftOf } from "../../../platform/clients/model/request-draft.ts";
import { sessionDraftOf } from "../../../platform/clients/model/session-draft.ts";
import { subjectDraftOf } from "../../../platform/clients/model/subject-draft.ts";
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
    ...requestDraftOf(client),
    ...sessionDraftOf(client),
    ...subjectDraftOf({ ...client, subjectType: "public" }),
  };
}

/** What the platform decides of a client of an app. */
const ofPlatform = ["firstParty", "pkce", "introspects", "subjectType", "sectorIdentifierUri"] as const;
type OfPlatform = (typeof ofPlatform)[number];

/** What is left of a client, whose grant types are those that an app may have. */
type OfApp<Given extends Partial<Pick<ClientDraft, "grantTypes">>> = Omit<Given, OfPlatform | "grantTypes"> &
  Partial<Pick<AppClient, "grantTypes">>;

/** The members as they are sent: without those that the platform decides. */
export function sentOfAppClient(given: Partial<ClientDraft>) {
  return withoutPlatform(asChanged(given));
}

/** The same of a new one. */
export function newAppClient(given: ClientDraft) {
  return withoutPlatform(asCreated(given));
}

function withoutPlatform<Given extends Partial<Pick<ClientDraft, "grantTypes">>>(given: Given): OfApp<Given> {
  const names: readonly string[] = ofPlatform;
  const rest = Object.entries(given).filter(([name]) => !names.includes(name));
  return Object.fromEntries(rest) as OfApp<Given>;
}
