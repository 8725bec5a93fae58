import type { SafeRedirect, SignedInUser } from "../brand.ts";
import type { Client } from "../client.ts";
import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import { createDecideConsent, type ConsentDecision } from "../flow/decide-consent.oidc-core.ts";
import { nextStep } from "../flow/next-step.oidc-core.ts";
import type { Grant } from "../grant.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clients } from "../ports/clients.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Grants } from "../ports/grants.ts";
import {
  authorizationParameters,
  readAuthorizationRequest,
  type AuthorizationRequest,
} from "../request/authorization-request.rfc6749.ts";
import type { Parameters } from "../request/parameters.ts";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import type { Api, Scope } from "../scope.ts";
import { createIssueCode } from "../tokens/issue-code.rfc6749.ts";
import type { Seals } from "../tokens/records.ts";
import { codeResponse, errorResponse } from "./authorization-response.rfc9207.ts";

/** What the browser does next. */
export type AuthorizationOutcome =
  /** Back to the client, with a code or an error. */
  | { readonly to: "client"; readonly location: string }
  /** To a page of ours, which returns to `/authorize` with the same sealed `request`. */
  | { readonly to: "sign-in"; readonly request: string; readonly loginHint?: string }
  | { readonly to: "consent"; readonly request: string };

/** What the consent page shows. */
export interface ConsentQuestion {
  readonly client: Client;
  /** Scheme, host and port of where the answer goes, or the private-use scheme. */
  readonly destination: string;
  /** What is asked now. */
  readonly asked: readonly Scope[];
  /** What this person allowed before and the request asks again. */
  readonly kept: readonly Scope[];
  /** The APIs of this instance, to say whose scope each is. */
  readonly apis: readonly Api[];
}

/** What the authorization endpoint needs. */
export interface AuthorizationDependencies {
  readonly issuer: string;
  readonly clients: Clients;
  readonly grants: Grants;
  readonly catalogue: Catalogue;
  readonly seals: Seals;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly lifetimes: { readonly code: Milliseconds; readonly authorizationRequest: Milliseconds };
}

/** The authorization endpoint. Every method may throw {@link UnsafeRedirectError} and {@link ExpiredRequestError}. */
export interface AuthorizationEndpoint {
  /** A request as the client sent it. Writes nothing for a person who is not signed in. */
  begin(parameters: Parameters, user: SignedInUser | undefined): Promise<AuthorizationOutcome>;
  /** The same request, coming back from a page of ours. */
  resume(request: string, user: SignedInUser | undefined): Promise<AuthorizationOutcome>;
  /** What to ask the person, or where to go instead when there is nothing to ask any more. */
  question(request: string, user: SignedInUser | undefined): Promise<ConsentQuestion | AuthorizationOutcome>;
  /** Records the answer and says where to go. The same answer twice is harmless. */
  decide(decision: ConsentDecision): Promise<AuthorizationOutcome>;
}

/** A request on its way: as the client sent it, and since when. */
interface Journey {
  readonly parameters: Parameters;
  readonly startedAt: Instant;
}

/**
 * The authorization endpoint: two error zones, one brain.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.1 | RFC 6749 §3.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 | RFC 6749 §4.1.2.1}
 */
export function createAuthorizationEndpoint(dependencies: AuthorizationDependencies): AuthorizationEndpoint {
  const { issuer, clients, grants, catalogue, seals, entropy, clock, lifetimes } = dependencies;
  const issueCode = createIssueCode({ seals, entropy, clock, lifetime: lifetimes.code });
  const decideConsent = createDecideConsent({ grants, entropy, clock });

  /** Runs `answer` on a request that holds; what is refused from here on is sent to the client, safely. */
  async function withRequest<T>(
    { parameters, startedAt }: Journey,
    answer: (request: AuthorizationRequest) => Promise<T>,
  ): Promise<T | AuthorizationOutcome> {
    const redirect = await proveRedirect(clients, parameters);
    try {
      return await answer(readAuthorizationRequest(parameters, redirect, startedAt));
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      return { to: "client", location: errorResponse(redirect, issuer, error) };
    }
  }

  function sealed({ parameters, startedAt }: Journey): string {
    const sent = authorizationParameters.flatMap((name) => {
      const value = parameters.values.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return seals.authorizationRequest.seal({ startedAt, parameters: sent });
  }

  function unsealed(text: string): Journey {
    const record = seals.authorizationRequest.open(text);
    if (record === undefined) throw new ExpiredRequestError("authorization request is not one of ours");
    if (record.startedAt + lifetimes.authorizationRequest <= clock()) {
      throw new ExpiredRequestError("authorization request was left too long");
    }
    return { parameters: { values: new Map(record.parameters), repeated: [] }, startedAt: record.startedAt };
  }

  function grantOf(
    request: AuthorizationRequest,
    user: SignedInUser | undefined,
  ): Promise<Grant | undefined> {
    return user === undefined
      ? Promise.resolve(undefined)
      : grants.find(user.userId, request.redirect.client.id);
  }

  function withCode(
    request: AuthorizationRequest,
    user: SignedInUser,
    grant: Grant,
    scopes: readonly string[],
  ): AuthorizationOutcome {
    const code = issueCode(request, user, grant, scopes);
    return { to: "client", location: codeResponse(request.redirect, issuer, code) };
  }

  async function proceed(
    journey: Journey,
    request: AuthorizationRequest,
    user: SignedInUser | undefined,
  ): Promise<AuthorizationOutcome> {
    const grant = await grantOf(request, user);
    const next = nextStep(request, user, grant);
    switch (next.step) {
      case "sign-in": {
        const { loginHint } = request;
        return { to: "sign-in", request: sealed(journey), ...(loginHint === undefined ? {} : { loginHint }) };
      }
      case "consent":
        return { to: "consent", request: sealed(journey) };
      case "issue":
        return withCode(request, next.user, await covering(request, next.user, grant), request.scopes);
      case "refuse":
        throw new OAuthError(next.code, { description: "The person would have to be asked." });
    }
  }

  /** The grant a code hangs on. Only a first-party client reaches this without one that covers the request. */
  async function covering(
    { redirect, scopes }: AuthorizationRequest,
    { userId }: SignedInUser,
    grant: Grant | undefined,
  ): Promise<Grant> {
    if (grant !== undefined && scopes.every((scope) => grant.scopes.includes(scope))) return grant;
    const clientId = redirect.client.id;
    return grants.allowFirstParty({ newGrantId: entropy.id(), userId, clientId, scopes, at: clock() });
  }

  async function ask(
    journey: Journey,
    request: AuthorizationRequest,
    user: SignedInUser | undefined,
  ): Promise<ConsentQuestion | AuthorizationOutcome> {
    const next = nextStep(request, user, await grantOf(request, user));
    if (next.step !== "consent") return proceed(journey, request, user);
    const { scopes, apis } = await catalogue.current();
    const describe = (key: string): Scope =>
      scopes.get(key) ?? { key, title: key, risk: "high", access: "change" };
    return {
      client: request.redirect.client,
      destination: destinationOf(request.redirect.uri),
      asked: next.asked.map(describe),
      kept: next.kept.map(describe),
      apis,
    };
  }

  return {
    begin(parameters, user) {
      const journey = { parameters, startedAt: clock() };
      return withRequest(journey, (request) => proceed(journey, request, user));
    },
    async resume(text, user) {
      const journey = unsealed(text);
      return withRequest(journey, (request) => proceed(journey, request, user));
    },
    async question(text, user) {
      const journey = unsealed(text);
      return withRequest(journey, (request) => ask(journey, request, user));
    },
    async decide(decision) {
      const journey = unsealed(decision.request);
      return withRequest(journey, async (request) => {
        const result = await decideConsent(request, decision);
        return result.outcome === "issue"
          ? withCode(request, decision.user, result.grant, result.scopes)
          : proceed(journey, request, decision.user);
      });
    },
  };
}

/** The first error zone: whatever fails before the redirect URI is proven is shown on a page of ours. */
async function proveRedirect(clients: Clients, parameters: Parameters): Promise<SafeRedirect> {
  const clientId = parameters.values.get("client_id");
  const unknown = "The app that sent you here is not registered with us.";
  if (clientId === undefined) throw new UnsafeRedirectError(unknown, "client_id is missing");
  if (parameters.repeated.includes("client_id"))
    throw new UnsafeRedirectError(unknown, "client_id was sent twice");
  const client = await clients.find(clientId);
  if (client === undefined) throw new UnsafeRedirectError(unknown, "no client has this id");
  if (client.status !== "active") {
    throw new UnsafeRedirectError("The app that sent you here has been suspended.", "client is suspended");
  }
  return resolveRedirect(client, parameters);
}

/** `https://acme.example:8443` of a web address, `com.example.app:` of a private-use one. */
function destinationOf(uri: string): string {
  return /^https?:\/\/[^/?#]+/i.exec(uri)?.[0] ?? uri.slice(0, uri.indexOf(":") + 1);
}
