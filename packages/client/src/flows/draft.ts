import { ClientError } from "../client-error.ts";
import { type ClientCredentials, type Connection, isName, type ProviderReference } from "../connection.ts";
import type { ConnectRequest, Providers } from "../grantway.ts";
import { makeDpopKey } from "../protocol/dpop.rfc9449.ts";
import { scopesToAsk } from "../protocol/scopes.ts";
import type { Flow, ProviderDefinition } from "../provider-definition.ts";
import type { Provider, ProviderChoice } from "../provider/resolve-provider.ts";
import type { ClientQuestion } from "../registration/known-client.ts";
import { requireWhole } from "../vault/read-stored.ts";
import type { Store, Stored } from "../vault/store.ts";
import { offeredFlows, requireOffered } from "./choose-way.ts";
import { findProvider } from "./find-provider.ts";
import { checkRedirectUri } from "./redirect-uri.ts";
import { differenceFrom, type FindDefinition, idOf } from "./same-connection.ts";

/** How a person should sign in this time (RFC 9470 §4); `undefined` members leave it to the provider. */
export type StepUp = Pick<ConnectRequest, "maxAge" | "acrValues">;

/** A connection as it will be, before the sign-in. */
export interface Draft {
  readonly connection: Connection;
  readonly provider: Provider;
  /** The connection that already has its name, and is signed in again or replaced. */
  readonly existing: Stored | undefined;
  /** Whether a refresh token is wanted, so that an earlier one is kept when none comes. */
  readonly offline: boolean;
  /** Absent where any sign-in will do. */
  readonly stepUp?: StepUp;
  /** Whether its client was registered for it just now, so that nobody else knows of it. */
  readonly registered: boolean;
}

/**
 * Makes a draft of a request: what it leaves out is taken from the existing connection, or from the definition.
 *
 * @throws {ClientError} `bad_request`, `bad_definition`, `unknown_*`, `name_taken`, `flow_unavailable`, `provider_*`
 */
export function createDrafts(dependencies: {
  readonly store: Store;
  readonly providers: Providers;
  readonly resolveProvider: (choice: ProviderChoice) => Promise<Provider>;
  readonly knownClient: (question: ClientQuestion) => Promise<ClientCredentials>;
  readonly now: () => number;
}): (request: ConnectRequest) => Promise<Draft> {
  const { store, providers, resolveProvider, knownClient, now } = dependencies;
  const find: FindDefinition = (id) => providers.list().find((one) => one.id === id);

  return async (request) => {
    const named =
      request.provider === undefined ? undefined : await findProvider(request.provider, providers);
    const name = nameFor(request, named);
    const found = await store.get(name);
    const existing = found === undefined ? undefined : requireWhole(found);
    const reference = referenceFor(name, named, existing?.connection);
    const base = baseFor(existing?.connection, reference, request, find);
    const { variables, client } = overlay(base, request);
    const choice = { provider: reference, variables, captured: base?.captured ?? {} };
    const provider = await resolveProvider({ ...choice, ...(client === undefined ? {} : { client }) });
    const connection = await complete({
      request,
      base,
      provider,
      name,
      choice,
      client,
      knownClient,
      now: now(),
    });
    // Templates may hold the client id, which may be known only now.
    const anew = connection.client.id !== client?.id;
    return {
      connection,
      provider: anew ? await resolveProvider(connection) : provider,
      existing,
      offline: request.offline ?? true,
      registered: anew && connection.client.registration !== undefined,
      ...defined({ stepUp: stepUpOf(request, connection.flow) }),
    };
  };
}

function nameFor(request: ConnectRequest, provider: ProviderReference | undefined): string {
  const name = request.name ?? (provider === undefined ? "" : idOf(provider));
  if (isName(name)) return name;
  throw new ClientError(
    "bad_request",
    `A connection cannot be called "${name}": use letters, digits, dots and dashes.`,
  );
}

/** @throws {ClientError} `bad_request` where no browser is asked, or the number is none */
function stepUpOf({ maxAge, acrValues }: ConnectRequest, flow: Flow): StepUp | undefined {
  if (maxAge === undefined && acrValues === undefined) return undefined;
  if (flow !== "code")
    throw new ClientError(
      "bad_request",
      "How to sign in can be said only where it is done in a browser here.",
    );
  if (maxAge !== undefined && !(Number.isSafeInteger(maxAge) && maxAge >= 0))
    throw new ClientError("bad_request", "The age of a sign-in is a whole number of seconds, from 0 on.");
  return defined({ maxAge, acrValues });
}

function referenceFor(
  name: string,
  named: ProviderReference | undefined,
  base: Connection | undefined,
): ProviderReference {
  const reference = named ?? base?.provider;
  if (reference === undefined)
    throw new ClientError(
      "unknown_connection",
      `There is no connection ${name}: say which provider it is for.`,
    );
  return reference;
}

/**
 * The connection whose settings are kept; `undefined` where there is none, or another one that is to be replaced.
 *
 * @throws {ClientError} `name_taken`: a stored connection is only replaced on request
 */
function baseFor(
  there: Connection | undefined,
  provider: ProviderReference,
  { variables, client, replace }: ConnectRequest,
  find: FindDefinition,
): Connection | undefined {
  if (there === undefined) return undefined;
  const difference = differenceFrom(there, { provider, variables, client }, find);
  if (difference === undefined) return there;
  if (replace === true) return undefined;
  throw new ClientError(
    "name_taken",
    `There is a connection ${there.name} already, for ${difference}: choose another name, or say that it is to be replaced.`,
  );
}

function overlay(base: Connection | undefined, request: ConnectRequest) {
  return { variables: { ...base?.variables, ...request.variables }, client: request.client ?? base?.client };
}

interface Parts {
  readonly request: ConnectRequest;
  readonly base: Connection | undefined;
  readonly provider: Provider;
  readonly name: string;
  readonly choice: ProviderChoice;
  readonly client: ClientCredentials | undefined;
  readonly knownClient: (question: ClientQuestion) => Promise<ClientCredentials>;
  readonly now: number;
}

async function complete(parts: Parts): Promise<Connection> {
  const { request, base, provider, name, choice, now } = parts;
  const { definition } = provider;
  const flow = chooseFlow(request, base, provider);
  requireOffered(flow, definition, (endpoint) => provider.hasEndpoint(endpoint));
  const { extraScopes, resources, parameters, redirectUri } = { ...base, ...request };
  if (redirectUri !== undefined) checkRedirectUri(redirectUri);
  const offline = request.offline ?? true;
  const earlier = base === undefined ? undefined : withoutOffline(base.requestedScopes, definition);
  const requestedScopes = scopesToAsk(definition, { wanted: request.scopes ?? earlier, flow, offline });
  const client = await parts.knownClient({
    client: parts.client,
    provider,
    flow,
    scopes: requestedScopes,
    redirectUri,
    request,
  });
  return {
    ...fromBefore(base, now),
    format: 1,
    name,
    service: serviceFor(request, base, definition),
    ...choice,
    client,
    flow,
    requestedScopes,
    ...defined({
      extraScopes,
      resources,
      parameters,
      redirectUri,
      assertion: assertionFor(request, base),
      dpopKey: await dpopKeyFor(request, definition, base),
    }),
    updatedAt: now,
  };
}

/** What was wanted for its own sake: whether it is to stay offline is said anew each time. */
function withoutOffline(scopes: readonly string[], { refresh }: ProviderDefinition): readonly string[] {
  return scopes.filter((scope) => refresh?.offlineScopes?.includes(scope) !== true);
}

/** What a draft keeps of the connection that it would replace. */
function fromBefore(base: Connection | undefined, now: number) {
  if (base === undefined) return { createdAt: now };
  const { tokens, grantedScopes, reconnect, createdAt } = base;
  return { ...defined({ tokens, grantedScopes, reconnect }), createdAt };
}

function serviceFor(
  request: ConnectRequest,
  base: Connection | undefined,
  { service, id }: ProviderDefinition,
): string {
  const name = request.service ?? base?.service ?? service ?? id;
  if (isName(name)) return name;
  throw new ClientError(
    "bad_request",
    `A service cannot be called "${name}": use letters, digits, dots and dashes.`,
  );
}

function assertionFor({ assertion }: ConnectRequest, base: Connection | undefined): Connection["assertion"] {
  return typeof assertion === "object" ? assertion : base?.assertion;
}

/**
 * The flow that is asked for, or that the connection had, or the first that the request or the provider allows.
 *
 * @throws {ClientError} `flow_unavailable`
 */
function chooseFlow(request: ConnectRequest, base: Connection | undefined, provider: Provider): Flow {
  const chosen = request.flow ?? base?.flow;
  if (chosen !== undefined) return chosen;
  if (request.staticToken !== undefined) return "static";
  if (request.exchange !== undefined) return "token_exchange";
  if (request.assertion !== undefined) return "jwt_bearer";
  const { definition } = provider;
  const flows = offeredFlows(definition, (endpoint) => provider.hasEndpoint(endpoint));
  // Never chosen unless it is named: it takes a person's password.
  const first = flows.find((flow) => flow !== "password");
  if (first !== undefined) return first;
  throw new ClientError(
    "flow_unavailable",
    `${definition.name} offers no way of connecting by itself: name the flow.`,
  );
}

/** When asked for, or as the definition says; a connection that has a key keeps it until it is told not to. */
async function dpopKeyFor(
  { dpop: asked }: ConnectRequest,
  { dpop: usual = "off" }: ProviderDefinition,
  base: Connection | undefined,
) {
  if (asked === false && usual !== "required") return undefined;
  if (base?.dpopKey !== undefined) return base.dpopKey;
  return asked === true || usual !== "off" ? makeDpopKey() : undefined;
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
