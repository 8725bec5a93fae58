import * as api from "@grantway/api";
import {
  type Client,
  createClient,
  deleteClient,
  type Instant,
  listClients,
  metadataOf,
  type RegisteredClient,
  showClient,
  updateClient,
  verifyClient,
} from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, changedMeanwhile, invalid, notFound, taken } from "../refusal.ts";

/** `/clients`. */
export const clientHandlers = [
  handle(api.listClients, async ({ perform, query: { unusedSince, ...query } }) => {
    const since = unusedSince === undefined ? {} : { unusedSince: Date.parse(unusedSince) };
    const page = perform(listClients, { ...pageRequest(query), ...since });
    return { status: 200, body: await pageAnswer(page, clientBody) };
  }),

  handle(api.showClient, async ({ perform, params: { id } }) => {
    const client = await perform(showClient, { id });
    if (client === undefined) throw notFound("client", id);
    return { status: 200, body: clientBody(client) };
  }),

  handle(api.createClient, async ({ perform, body }) => {
    const made = await perform(createClient, body);
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "taken":
        throw taken("id", "There is a client of this id already.");
      case "beyond-caller":
        throw beyondCaller();
      case "created": {
        const { client, secret } = made;
        const body = { ...clientBody(client), ...(secret === undefined ? {} : { secret }) };
        return { status: 201, body, location: `/clients/${encodeURIComponent(client.id)}` };
      }
    }
  }),

  handle(api.updateClient, async ({ perform, params: { id }, body: changes, revision }) => {
    const answer = await perform(updateClient, { id, revision, changes });
    switch (answer.outcome) {
      case "invalid":
        throw invalid(answer.problems);
      case "unknown":
        throw notFound("client", id);
      case "beyond-caller":
        throw beyondCaller();
      case "of-app":
        throw ofApp();
      case "conflict": {
        const current = await perform(showClient, { id });
        throw changedMeanwhile(answer, current && clientBody(current));
      }
      case "updated":
        return { status: 200, body: clientBody(answer.client) };
    }
  }),

  handle(api.verifyClient, async ({ perform, params: { id }, revision }) => {
    const answer = await perform(verifyClient, { id, revision });
    switch (answer.outcome) {
      case "unknown":
        throw notFound("client", id);
      case "conflict": {
        const current = await perform(showClient, { id });
        throw changedMeanwhile(answer, current && clientBody(current));
      }
      case "verified":
        return { status: 200, body: clientBody(answer.client) };
    }
  }),

  handle(api.deleteClient, async ({ perform, params: { id }, revision }) => {
    const answer = await perform(deleteClient, { id, revision });
    switch (answer.outcome) {
      case "unknown":
        throw notFound("client", id);
      case "of-app":
        throw ofApp();
      case "conflict": {
        const current = await perform(showClient, { id });
        throw changedMeanwhile(answer, current && clientBody(current));
      }
      case "deleted":
        return { status: 204 };
    }
  }),
];

/** Somebody would be given, or take over, more than they may do. */
export function beyondCaller(): ApiRefusal {
  return new ApiRefusal(
    "beyond-caller",
    "The client has, or would have, scopes of this API that the caller lacks.",
  );
}

/** What the contract lists. */
type ClientGrantType =
  | "authorization_code"
  | "refresh_token"
  | "client_credentials"
  | "implicit"
  | "password"
  | "urn:grantway:params:oauth:grant-type:launch"
  | "urn:ietf:params:oauth:grant-type:device_code";

/** It is changed with its app. */
export function ofApp(): ApiRefusal {
  return new ApiRefusal(
    "not-possible",
    "The client belongs to an app, and is changed with it: by /apps/{app}/clients.",
  );
}

/** What a client signs with, where it signs. */
export function keysBody({
  authenticationAlgorithm,
  jwks,
  jwksUri,
}: Pick<Client, "authenticationAlgorithm" | "jwks" | "jwksUri">) {
  return {
    ...(authenticationAlgorithm === null ? {} : { authenticationAlgorithm }),
    ...(jwks === null ? {} : { jwks: { keys: [...jwks.keys] } }),
    ...(jwksUri === null ? {} : { jwksUri }),
  };
}

/** How it asks by request objects, and what signs userinfo for it. */
export function requestsBody({
  requestUris,
  requestObjectAlgorithm,
  requireSignedRequests,
  userinfoAlgorithm,
}: Pick<Client, "requestUris" | "requestObjectAlgorithm" | "requireSignedRequests" | "userinfoAlgorithm">) {
  return {
    requestUris: [...requestUris],
    ...(requestObjectAlgorithm === null ? {} : { requestObjectAlgorithm }),
    requireSignedRequests,
    ...(userinfoAlgorithm === null ? {} : { userinfoAlgorithm }),
  };
}

/** Where its sign-ins may begin, and what it is told of sign-outs. */
export function sessionsBody({
  backchannelLogoutUri,
  backchannelLogoutSessionRequired,
  frontchannelLogoutUri,
  frontchannelLogoutSessionRequired,
  initiateLoginUri,
}: Pick<
  Client,
  | "backchannelLogoutUri"
  | "backchannelLogoutSessionRequired"
  | "frontchannelLogoutUri"
  | "frontchannelLogoutSessionRequired"
  | "initiateLoginUri"
>) {
  return {
    ...(backchannelLogoutUri === null ? {} : { backchannelLogoutUri }),
    backchannelLogoutSessionRequired,
    ...(frontchannelLogoutUri === null ? {} : { frontchannelLogoutUri }),
    frontchannelLogoutSessionRequired,
    ...(initiateLoginUri === null ? {} : { initiateLoginUri }),
  };
}

function clientBody(client: RegisteredClient) {
  const {
    owner,
    backchannelLogoutUri: _,
    frontchannelLogoutUri: __,
    initiateLoginUri: ___,
    authenticationAlgorithm: ____,
    jwks: _____,
    jwksUri: ______,
    userinfoAlgorithm: _______,
    requestObjectAlgorithm: ________,
    sectorIdentifierUri,
    ...said
  } = metadataOf(client);
  const { ownerUsername } = client;
  return {
    ...said,
    ...sessionsBody(client),
    ...keysBody(client),
    ...(sectorIdentifierUri === null ? {} : { sectorIdentifierUri }),
    ...requestsBody(client),
    ...(owner === null ? {} : { owner }),
    ...(ownerUsername === undefined ? {} : { ownerUsername }),
    // Features to come may name theirs by a URI; the contract lists what there is.
    grantTypes: client.grantTypes as ClientGrantType[],
    secrets: client.secrets.map(secretBody),
    ...(client.app === undefined ? {} : { app: client.app }),
    origin: client.origin,
    verified: client.verified,
    createdAt: isoInstant(client.createdAt),
    ...lastUse(client),
    revision: client.revision,
  };
}

function secretBody({ id, hint, createdAt, expiresAt, lastUsedAt }: RegisteredClient["secrets"][number]) {
  const ends = expiresAt === undefined ? {} : { expiresAt: isoInstant(expiresAt) };
  return { id, hint, createdAt: isoInstant(createdAt), ...ends, ...lastUse({ lastUsedAt }) };
}

function lastUse({ lastUsedAt }: { readonly lastUsedAt?: Instant | undefined }) {
  return lastUsedAt === undefined ? {} : { lastUsedAt: isoInstant(lastUsedAt) };
}
