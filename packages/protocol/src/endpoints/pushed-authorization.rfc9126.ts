import type { NamedBy, NamedClients } from "../client-documents/named-clients.cimd.ts";
import type { AuthenticateClient } from "../client-authentication/authenticate.ts";
import type { Client } from "../client.ts";
import { aboutClient, invalidClient, invalidRequest } from "../errors/oauth-error.ts";
import { invalidProof } from "../errors/proof-error.rfc9449.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import type { Feature } from "../feature.ts";
import type { Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { MeantRequest, ReadMeantRequest } from "../request/meant-request.ts";
import { refuseUnsigned } from "../request-objects/refuse-unsigned.rfc9101.ts";
import type { ReadAuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import { pairsOf, type Parameters, refuseRepeated, required } from "../request/parameters.ts";
import { refuseCredentialsInQuery, type ProtocolRequest } from "../request/protocol-request.ts";
import { proveRedirect } from "../request/prove-redirect.rfc6749.ts";
import { createReadPushedRequest, requestUriOf } from "../request/pushed-request.rfc9126.ts";
import { scopesAtResources } from "../request/resource-indicators.rfc8707.ts";
import { rfc9126 } from "../specs.ts";
import type { ProvePossession } from "../tokens/dpop-proof.rfc9449.ts";
import type { Seals } from "../tokens/seals.ts";

/** Clients send their requests ahead, and people with nothing but a reference: no one reads or changes what was asked. */
export const pushedAuthorization: Feature = {
  name: "pushed authorization requests",
  specifications: [rfc9126],
  authorizationRequest: { parameters: [], references: { request_uri: createReadPushedRequest } },
  endpoints: {
    "/par": {
      metadata: "pushed_authorization_request_endpoint",
      methods: ["POST"],
      body: "form",
      answers: "json",
      status: 201,
      scripts: "registered",
      create: createPushedAuthorizationEndpoint,
    },
  },
  metadata: () => ({ require_pushed_authorization_requests: false }),
};

/** Long enough for whoever carries the address to another screen by hand; it is of use once, and to its client alone. */
const lifetime: Milliseconds = 5 * 60_000;

/** Characters of a reference at the most. It travels in an address, and many a proxy lets no line pass that is longer than 8,000. */
const longest = 7_000;

/**
 * A successful answer, as it goes on the wire.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9126#section-2.2 | RFC 9126 §2.2}
 */
export interface PushedAuthorizationResponse {
  readonly request_uri: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** What the endpoint needs. */
export interface PushedAuthorizationDependencies {
  readonly authenticateNamed: AuthenticateClient;
  readonly namedClients: NamedClients;
  readonly readMeantRequest: ReadMeantRequest;
  readonly readAuthorizationRequest: ReadAuthorizationRequest;
  readonly catalogue: Catalogue;
  readonly provePossession: ProvePossession;
  /** The names of all that may be sent. */
  readonly authorizationParameters: readonly string[];
  readonly seals: Seals;
  readonly entropy: Entropy;
  readonly clock: Clock;
}

/** `POST /par`. */
export type PushedAuthorizationEndpoint = (request: ProtocolRequest) => Promise<PushedAuthorizationResponse>;

/**
 * The pushed authorization request endpoint. A request is looked at as `/authorize` would, so its client learns at once what is
 * wrong with it, and is kept by nobody: the reference is the request itself, sealed. What makes it count once is its id. One that is
 * pushed as a request object is sealed as what that asks for (§3).
 *
 * @throws {OAuthError} of RFC 6749 §5.2, or what the request would have been refused with.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9126#section-2.1 | RFC 9126 §2.1}
 */
function createPushedAuthorizationEndpoint(
  dependencies: PushedAuthorizationDependencies,
): PushedAuthorizationEndpoint {
  const { authenticateNamed, namedClients, readAuthorizationRequest, authorizationParameters } = dependencies;
  const { readMeantRequest, catalogue, seals, entropy, clock, provePossession } = dependencies;

  async function meantBy(sent: Parameters, client: Client, by: NamedBy): Promise<MeantRequest> {
    required(sent, "client_id");
    if (sent.values.has("request_uri")) throw invalidRequest("A request_uri must not be pushed.");
    const meant = await readMeantRequest(sent, by, { isPushing: true });
    refuseUnsigned(client, meant);
    return meant;
  }

  async function look(parameters: Parameters, by: NamedBy): Promise<void> {
    const redirect = await proveRedirect(namedClients, parameters, by);
    const { scopes } = readAuthorizationRequest(parameters, redirect, clock());
    await scopesAtResources(scopes, parameters, catalogue);
  }

  /** A proof that comes along says as much as `dpop_jkt`, and nothing else than that if both are sent (RFC 9449 §10.1). */
  async function boundToKey(
    parameters: Parameters,
    { possession }: Pick<ProtocolRequest, "possession">,
  ): Promise<Parameters> {
    if (possession === undefined) return parameters;
    const jkt = await provePossession(possession, { nonce: "needed" });
    const asked = parameters.values.get("dpop_jkt") ?? jkt;
    if (asked !== jkt) throw invalidProof("dpop_jkt is of another key than the proof.");
    return { ...parameters, values: new Map(parameters.values).set("dpop_jkt", jkt) };
  }

  async function authenticated(request: ProtocolRequest): Promise<Client> {
    try {
      return (await authenticateNamed(request)).client;
    } catch (error) {
      // There is no page either to say that its description cannot be read.
      if (error instanceof UnsafeRedirectError)
        throw invalidClient(error.reason, request.authorization !== undefined, error.clientId);
      throw error;
    }
  }

  function push(client: Client, sent: Parameters): PushedAuthorizationResponse {
    const parameters = pairsOf(sent, authorizationParameters);
    const expiresAt = clock() + lifetime;
    const sealed = seals.pushedRequest.seal({
      id: entropy.id(),
      clientId: client.id,
      expiresAt,
      parameters,
    });
    const reference = requestUriOf(sealed);
    if (reference.length > longest) throw invalidRequest("The request is too long.");
    return { request_uri: reference, expires_in: lifetime / 1000 };
  }

  return async (request) => {
    refuseRepeated(request.parameters);
    refuseCredentialsInQuery(request);
    const client = await authenticated(request);
    try {
      const meant = await meantBy(request.parameters, client, request);
      const parameters = await boundToKey(meant.parameters, request);
      await look(parameters, request);
      return push(client, parameters);
    } catch (error) {
      throw aboutClient(toldToSender(error), client.id);
    }
  };
}

/** There is no page to show it on: who sent it is told, and proved who they are. */
function toldToSender(error: unknown): unknown {
  if (!(error instanceof UnsafeRedirectError)) return error;
  return invalidRequest("The redirect_uri is missing or not registered for this client.");
}
