import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  processPushedAuthorizationResponse,
  pushedAuthorizationRequest,
} from "oauth4webapi";
import type { Connection } from "../connection.ts";
import type { BackChannel } from "../protocol/back-channel.ts";
import { nameResources } from "../protocol/resources.rfc8707.ts";
import { type Party, partyOf } from "../protocol/party.ts";
import { scopeOf } from "../protocol/renew.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import type { StepUp } from "./draft.ts";
import { at } from "../wire/json-path.ts";
import { numberOf } from "../wire/numbers.ts";
import { shapeOf, shapeParameters } from "../wire/shape-request.ts";

/** What the second half of a sign-in needs from the first. */
export interface Bindings {
  readonly state: string;
  readonly redirectUri: string;
  readonly codeVerifier?: string;
  readonly nonce?: string;
  /** When the person must have signed in at the earliest; what an ID token says of it is compared. */
  readonly signedInSince?: number;
}

/**
 * The address the browser is sent to, bound to this one attempt by state, PKCE (RFC 7636), a nonce where an ID token is
 * asked for, and the DPoP key. Pushed (RFC 9126) where the provider supports it.
 *
 * @throws {ClientError} `flow_unavailable`, `bad_request`, `provider_*`
 */
export async function makeAuthorizationRequest(task: {
  readonly connection: Connection;
  readonly provider: Provider;
  readonly redirectUri: string;
  readonly offline: boolean;
  readonly stepUp?: StepUp;
  readonly now: number;
  readonly backChannel: BackChannel;
}): Promise<{ readonly url: string; readonly bindings: Bindings }> {
  const { connection, provider, redirectUri, offline, stepUp = {}, now } = task;
  const { definition } = provider;
  const bindings: Bindings = {
    state: generateRandomState(),
    redirectUri,
    ...(definition.pkce === "off" ? {} : { codeVerifier: generateRandomCodeVerifier() }),
    ...(connection.requestedScopes.includes("openid") ? { nonce: generateRandomNonce() } : {}),
    ...(stepUp.maxAge === undefined ? {} : { signedInSince: now - stepUp.maxAge * 1000 }),
  };
  const standard = new URLSearchParams({
    client_id: connection.client.id,
    response_type: "code",
    redirect_uri: redirectUri,
    state: bindings.state,
    ...scopeOf(connection, provider),
    ...(await challengeOf(bindings)),
    ...stepUpParameters(stepUp),
    ...(offline ? definition.refresh?.offlineParameters : {}),
  });
  nameResources(standard, connection.resources);
  const parameters = shaped(standard, connection, provider, bindings);
  const url = new URL(provider.endpoint("authorization"));
  if (!isPushed(provider)) return { url: withParameters(url, parameters), bindings };
  const requestUri = await push(task.backChannel, partyOf(connection, provider), parameters, redirectUri);
  const short = new URLSearchParams({ client_id: connection.client.id, request_uri: requestUri });
  return { url: withParameters(url, short), bindings };
}

async function challengeOf({ codeVerifier, nonce }: Bindings): Promise<Readonly<Record<string, string>>> {
  return {
    ...(codeVerifier === undefined
      ? {}
      : { code_challenge: await calculatePKCECodeChallenge(codeVerifier), code_challenge_method: "S256" }),
    ...(nonce === undefined ? {} : { nonce }),
  };
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc9470#section-4 | RFC 9470 §4} */
function stepUpParameters({ maxAge, acrValues = [] }: StepUp): Readonly<Record<string, string>> {
  return {
    ...(maxAge === undefined ? {} : { max_age: String(maxAge) }),
    ...(acrValues.length === 0 ? {} : { acr_values: acrValues.join(" ") }),
  };
}

function shaped(
  standard: URLSearchParams,
  connection: Connection,
  { definition, values }: Provider,
  { state, redirectUri }: Bindings,
): URLSearchParams {
  const scope = definition.scopes?.parameter ?? "scope";
  return shapeParameters(
    standard,
    shapeOf(definition, "authorization"),
    { ...values, state, redirect_uri: redirectUri, scope: standard.get(scope) ?? "" },
    connection.parameters?.authorization,
  );
}

function isPushed(provider: Provider): boolean {
  return provider.definition.par !== "off" && provider.hasEndpoint("pushedAuthorization");
}

async function push(
  backChannel: BackChannel,
  party: Party,
  parameters: URLSearchParams,
  redirectUri: string,
): Promise<string> {
  const { request_uri: requestUri } = await backChannel({
    party,
    step: "pushed_authorization",
    values: { redirect_uri: redirectUri },
    bound: true,
    accept: (document) => ({ status: 201, body: readPushedReply(document) }),
    work: async ({ server, client, auth, options }) => {
      const response = await pushedAuthorizationRequest(server, client, auth, parameters, options);
      return processPushedAuthorizationResponse(server, client, response);
    },
  });
  return requestUri;
}

/** For the strict reader. The browser is sent on at once, so that a lifetime which is missing or no number changes nothing. */
function readPushedReply(document: unknown): unknown {
  if (typeof document !== "object" || document === null) return document;
  const lifetime = numberOf(at(document, "expires_in"));
  return { ...document, expires_in: lifetime > 0 ? lifetime : usualLifetime };
}

/** In seconds. */
const usualLifetime = 60;

/** A definition's URL may have a query already; our values win. */
function withParameters(url: URL, parameters: URLSearchParams): string {
  for (const name of parameters.keys()) url.searchParams.delete(name);
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  return url.href;
}
