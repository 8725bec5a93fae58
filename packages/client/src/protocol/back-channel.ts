import {
  allowInsecureRequests,
  type AuthorizationServer,
  type Client,
  type ClientAuth,
  clockSkew,
  clockTolerance,
  customFetch,
  type DPoPHandle,
  isDPoPNonceError,
} from "oauth4webapi";
import { type ClientError, isClientError } from "../client-error.ts";
import type { Step } from "../provider-definition.ts";
import type { TemplateValues } from "../template.ts";
import { readDocument, readError, type ReplyError } from "../wire/read-reply.ts";
import type { Send, WireAnswer } from "../wire/send.ts";
import { shapeOf, shapeRequest } from "../wire/shape-request.ts";
import { authenticationFor, clientAuth } from "./client-authentication.ts";
import { type FailureContext, providerFailure, readerFailure } from "./failure.ts";
import type { Party } from "./party.ts";
import { nameResources, namesResources } from "./resources.rfc8707.ts";
import type { PrivateJwk } from "./private-key.ts";

/*
 * One request of ours to a provider: the strict library (`oauth4webapi`) makes it and reads its answer; this file
 * translates between it and what this provider does differently.
 */

/** What the strict library is called with. */
export interface Call {
  readonly server: AuthorizationServer;
  readonly client: Client;
  readonly auth: ClientAuth;
  readonly options: {
    readonly [customFetch]: ShapedFetch;
    readonly [allowInsecureRequests]: true;
    readonly DPoP?: DPoPHandle;
    readonly signal?: AbortSignal;
  };
}

type ShapedFetch = (
  url: string,
  init: { readonly headers: Record<string, string>; readonly body?: unknown; readonly signal?: AbortSignal },
) => Promise<Response>;

/** One request. */
export interface BackChannelRequest<T> {
  readonly party: Party;
  readonly step: Step;
  /** For templates, beside the provider's own. */
  readonly values?: TemplateValues;
  /** Binds the tokens of the answer to the connection's key. */
  readonly bound?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Makes the request and reads the answer. May be called again: for a nonce, or with the provider's clock. */
  readonly work: (call: Call) => Promise<T>;
  /** Turns a document that is no error into what the strict library expects, with the status it expects. */
  readonly accept: (
    document: unknown,
    answer: WireAnswer,
  ) => { readonly status: number; readonly body: unknown };
}

/** @throws {ClientError} */
export type BackChannel = <T>(request: BackChannelRequest<T>) => Promise<T>;

/** A smaller skew comes from the network and not from a clock. */
const noticeableSkew = 5000;

/** Remembers what each server's clock says. */
export function createBackChannel({
  send,
  dpopHandle,
}: {
  readonly send: Send;
  readonly dpopHandle: (jwk: PrivateJwk | undefined) => Promise<DPoPHandle | undefined>;
}): BackChannel {
  const skews = new Map<string, number>();

  function shapedFetch<T>(request: BackChannelRequest<T>): ShapedFetch {
    const { party, step, values, accept } = request;
    const { provider } = party;
    return async (url, { headers, body, signal }) => {
      const parameters = new URLSearchParams(body instanceof URLSearchParams ? body : undefined);
      if (namesResources(step)) nameResources(parameters, party.resources);
      const wire = shapeRequest(
        { url, parameters, headers },
        shapeOf(provider.definition, step),
        { ...provider.values, ...values },
        party.parameters[step],
      );
      const answer = await send(step, wire, signal);
      const { host } = new URL(url);
      if (answer.clockSkew !== undefined) skews.set(host, answer.clockSkew);
      return toResponse(answer, step, party, host, accept);
    };
  }

  async function call<T>(request: BackChannelRequest<T>, skew: number): Promise<T> {
    const { party, step, bound = false, signal } = request;
    const handle = bound ? await dpopHandle(party.dpopKey) : undefined;
    const seconds = Math.abs(skew) < noticeableSkew ? 0 : Math.round(skew / 1000);
    return request.work({
      server: party.provider.server(step),
      client: { client_id: party.client.id, [clockSkew]: seconds, [clockTolerance]: 60 },
      auth: await clientAuth(party.provider, step, party.client),
      options: {
        [customFetch]: shapedFetch(request),
        [allowInsecureRequests]: true,
        ...(handle === undefined ? {} : { DPoP: handle }),
        ...(signal === undefined ? {} : { signal }),
      },
    });
  }

  return async (request) => {
    const { party, step } = request;
    const { definition } = party.provider;
    const server = party.provider.server(step);
    const { host } = new URL(server.token_endpoint ?? server.issuer);
    const skew = () => skews.get(host) ?? 0;
    const authentication = authenticationFor(party.provider, step, party.client);
    const redirectUri = request.values?.["redirect_uri"];
    const failure = (error: unknown) =>
      readerFailure(error, { name: definition.name, authentication, redirectUri, clockSkew: skew(), step });
    const tried = skew();
    try {
      return await call(request, tried);
    } catch (error) {
      const again =
        isDPoPNonceError(error) || (isClientError(failure(error), "clock_skew") && skew() !== tried);
      if (!again) throw failure(error);
    }
    try {
      return await call(request, skew());
    } catch (error) {
      throw failure(error);
    }
  };
}

function toResponse(
  answer: WireAnswer,
  step: Step,
  { provider, client }: Party,
  host: string,
  accept: BackChannelRequest<unknown>["accept"],
): Response {
  const { reply = {} } = provider.definition;
  const nonce = answer.headers.get("dpop-nonce");
  const headers = nonce === null ? {} : { "dpop-nonce": nonce };
  // RFC 7009 §2.2: a revocation answer means nothing but its status.
  if (step === "revocation" && answer.status >= 200 && answer.status < 300)
    return new Response(null, { headers });
  const document = readDocument(answer, reply.format, host);
  const error = readError(document, answer.status, reply);
  if (error !== undefined) {
    // The strict library recognises errors by a status from 400 to 499 and a code; outages and many refusals lack one.
    const { name } = provider.definition;
    const authentication = authenticationFor(provider, step, client);
    const failure = failureOf(error, answer, { name, step, authentication });
    if (failure.temporary || failure.providerError === undefined) throw failure;
    return Response.json(error, { status: Math.max(answer.status, 400), headers });
  }
  const { status, body } = accept(document, answer);
  return Response.json(body, { status, headers });
}

function failureOf(
  { error, error_description: description }: ReplyError,
  { status, retryAfter, clockSkew }: WireAnswer,
  context: FailureContext,
): ClientError {
  return providerFailure({ error, description }, { ...context, retryAfter, clockSkew }, status);
}
