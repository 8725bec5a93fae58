import type { SafeRedirect, SignedInUser } from "../brand.ts";
import type { Client } from "../client.ts";
import { invalidRequest, OAuthError } from "../errors/oauth-error.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import { createDecideConsent, type ConsentDecision } from "../flow/decide-consent.oidc-core.ts";
import { nextStep } from "../flow/next-step.oidc-core.ts";
import { answeredAt, sameSince } from "../flow/same-answer.ts";
import type { Grant } from "../grant.ts";
import type { Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clients } from "../ports/clients.ts";
import type { Clock } from "../ports/clock.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Grants } from "../ports/grants.ts";
import type { Signer } from "../ports/signer.ts";
import {
  readAuthorizationRequest,
  type AuthorizationRequest,
} from "../request/authorization-request.rfc6749.ts";
import { createReadIdTokenHint } from "../request/id-token-hint.oidc-core.ts";
import type { Parameters } from "../request/parameters.ts";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import { responseModeOf } from "../request/response-mode.oauth-responses.ts";
import type { Api, Scope } from "../scope.ts";
import { createIssueCode } from "../tokens/issue-code.rfc6749.ts";
import type { Seals } from "../tokens/records.ts";
import type { Visitor } from "../visitor.ts";
import { createJourneys, longestSealedRequest, type Journey } from "./authorization-journey.ts";
import { codeResponse, errorResponse, type AuthorizationResponse } from "./authorization-response.rfc9207.ts";

/** What the browser does next. */
export type AuthorizationOutcome =
  /** Back to the client, with a code or an error. */
  | ({ readonly to: "client" } & AuthorizationResponse)
  /** To a page of ours, which returns to `/authorize` with the same sealed `request`. */
  | {
      readonly to: "sign-in";
      readonly request: string;
      readonly loginHint?: string;
      /** Somebody is signed in, and is not whom the client expects. */
      readonly otherPerson: boolean;
    }
  | { readonly to: "consent"; readonly request: string };

/** What the consent page shows. */
export interface ConsentQuestion {
  /** The request, sealed for the browser that asks. */
  readonly request: string;
  readonly client: Client;
  /** Scheme, host and port of where the answer goes, or the private-use scheme. */
  readonly destination: string;
  /** What is asked now. */
  readonly asked: readonly Scope[];
  /** What this person allowed before and the request asks again. */
  readonly kept: readonly Scope[];
  /** The APIs of this instance, to say whose scope each is. */
  readonly apis: readonly Api[];
  /** Whether all that is asked was allowed before, and is asked again because any program could have sent the request. */
  readonly again: boolean;
}

/** What the authorization endpoint needs. */
export interface AuthorizationDependencies {
  readonly issuer: string;
  readonly clients: Clients;
  readonly grants: Grants;
  readonly catalogue: Catalogue;
  readonly seals: Seals;
  readonly signer: Pick<Signer, "verify">;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly lifetimes: { readonly code: Milliseconds; readonly authorizationRequest: Milliseconds };
}

/** The authorization endpoint. Every method may throw {@link UnsafeRedirectError} and {@link ExpiredRequestError}. */
export interface AuthorizationEndpoint {
  /** A request as the client sent it. Writes nothing for a person who is not signed in. */
  begin(parameters: Parameters, visitor: Visitor): Promise<AuthorizationOutcome>;
  /** The same request, coming back from a page of ours. */
  resume(request: string, visitor: Visitor): Promise<AuthorizationOutcome>;
  /** The same request, for the browser's name of now where it had another when the form was made. */
  carry(request: string, visitor: Visitor): string;
  /** What to ask the person, or where to go instead when there is nothing to ask any more. */
  question(request: string, visitor: Visitor): Promise<ConsentQuestion | AuthorizationOutcome>;
  /** The answer to a yes that was given to this request a moment ago, once more: what a second click gets. */
  repeat(request: string, visitor: Visitor): Promise<AuthorizationOutcome | undefined>;
  /** Records the answer and says where to go. The same answer twice is the same code. */
  decide(decision: ConsentDecision, visitor: Visitor): Promise<AuthorizationOutcome>;
}

/**
 * The authorization endpoint: two error zones, one brain.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.1 | RFC 6749 §3.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 | RFC 6749 §4.1.2.1}
 */
export function createAuthorizationEndpoint(dependencies: AuthorizationDependencies): AuthorizationEndpoint {
  const { issuer, clients, grants, catalogue, seals, signer, entropy, clock, lifetimes } = dependencies;
  const journeys = createJourneys({ seals, entropy, clock, lifetime: lifetimes.authorizationRequest });
  const readIdTokenHint = createReadIdTokenHint({ issuer, signer });
  const issueCode = createIssueCode({ seals, lifetime: lifetimes.code });
  const decideConsent = createDecideConsent({ grants, entropy, clock });

  /** Runs `answer` on a request that holds; what is refused from here on is sent to the client, safely. */
  async function withRequest<T>(
    { parameters, startedAt, person }: Journey,
    answer: (request: AuthorizationRequest) => Promise<T>,
  ): Promise<T | AuthorizationOutcome> {
    const redirect = await proveRedirect(clients, parameters);
    try {
      const request = readAuthorizationRequest(parameters, redirect, startedAt);
      return await answer(person === undefined ? request : { ...request, person });
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      const mode = responseModeOf(parameters, redirect);
      return { to: "client", ...errorResponse({ redirect, issuer, mode }, error) };
    }
  }

  /** For the way through our pages. */
  function sealed(journey: Journey): string {
    const text = journeys.seal(journey);
    if (text.length > longestSealedRequest) throw invalidRequest("The request is too long.");
    return text;
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
    { id, parameters }: Journey,
    request: AuthorizationRequest,
    answer: { readonly user: SignedInUser; readonly grant: Grant; readonly scopes: readonly string[] },
  ): AuthorizationOutcome {
    const at = answeredAt(request, answer.grant, clock());
    const code = issueCode(request, { journey: id, at, ...answer });
    const { redirect } = request;
    const mode = responseModeOf(parameters, redirect);
    return { to: "client", ...codeResponse({ redirect, issuer, mode }, code) };
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
        const { otherPerson } = next;
        const hint = loginHint === undefined ? {} : { loginHint };
        return { to: "sign-in", request: sealed(journey), otherPerson, ...hint };
      }
      case "consent":
        return { to: "consent", request: sealed(journey) };
      case "issue": {
        const covered = await covering(request, next.user, grant);
        return withCode(journey, request, { user: next.user, grant: covered, scopes: request.scopes });
      }
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
      request: sealed(journey),
      client: request.redirect.client,
      destination: destinationOf(request.redirect.uri),
      asked: next.asked.map(describe),
      kept: next.kept.map(describe),
      apis,
      again: next.again,
    };
  }

  /** Only where a click is asked for each time: elsewhere the brain itself goes on with what was allowed. */
  async function answerAgain(
    journey: Journey,
    request: AuthorizationRequest,
    user: SignedInUser | undefined,
  ): Promise<AuthorizationOutcome | undefined> {
    const grant = await grantOf(request, user);
    const next = nextStep(request, user, grant);
    if (user === undefined || grant === undefined || next.step !== "consent" || !next.again) return undefined;
    if (grant.consentedAt < sameSince(request, clock())) return undefined;
    return withCode(journey, request, { user, grant, scopes: request.scopes });
  }

  return {
    begin(parameters, visitor) {
      const journey = journeys.begin(parameters, visitor);
      return withRequest(journey, async (request) => {
        const hint = parameters.values.get("id_token_hint");
        if (hint === undefined) return proceed(journey, request, visitor.user);
        const person = await readIdTokenHint(hint, request.redirect.client);
        return proceed({ ...journey, person }, { ...request, person }, visitor.user);
      });
    },
    async resume(text, visitor) {
      const journey = journeys.open(text, visitor);
      return withRequest(journey, (request) => proceed(journey, request, visitor.user));
    },
    carry(text, visitor) {
      return journeys.seal(journeys.open(text, visitor));
    },
    async question(text, visitor) {
      const journey = journeys.open(text, visitor);
      return withRequest(journey, (request) => ask(journey, request, visitor.user));
    },
    async repeat(text, visitor) {
      const journey = journeys.open(text, visitor);
      return withRequest(journey, (request) => answerAgain(journey, request, visitor.user));
    },
    async decide(decision, visitor) {
      const journey = journeys.open(decision.request, visitor);
      return withRequest(journey, async (request) => {
        const result = await decideConsent(request, decision);
        const { user } = decision;
        if (result.outcome === "proceed") return proceed(journey, request, user);
        return withCode(journey, request, { user, grant: result.grant, scopes: result.scopes });
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
