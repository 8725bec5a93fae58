import { prove, type FreshConsent, type SafeRedirect, type SignedInUser } from "../brand.ts";
import type { Client } from "../client.ts";
import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
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
import type { Scope } from "../scope.ts";
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
}

/** What a person chose on the consent page. */
export interface ConsentDecision {
  readonly request: string;
  readonly user: SignedInUser;
  /** The scopes the page showed; a yes counts for these alone. */
  readonly shown: readonly string[];
  /** `keep`: no to what is new, yes to going on with what was allowed before. */
  readonly answer: "allow" | "keep" | "deny";
  /** SHA-256 of the text shown, base64url, and its language (domain: a receipt names the exact text). */
  readonly textHash: string;
  readonly locale: string;
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

/** A request together with what is needed to seal it again. */
interface Asked {
  readonly request: AuthorizationRequest;
  readonly sealed: string;
}

/**
 * The authorization endpoint: two error zones, one brain.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.1 | RFC 6749 §3.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 | RFC 6749 §4.1.2}
 */
export function createAuthorizationEndpoint(dependencies: AuthorizationDependencies): AuthorizationEndpoint {
  const { issuer, clients, grants, catalogue, seals, entropy, clock, lifetimes } = dependencies;

  /** First zone: whatever fails before the redirect URI is proven is shown here. */
  async function proveRedirect(parameters: Parameters): Promise<SafeRedirect> {
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

  /** Second zone: runs `answer`, and sends what it refuses to the client. */
  async function withRequest<T>(
    parameters: Parameters,
    startedAt: Instant,
    answer: (asked: Asked) => Promise<T>,
  ): Promise<T | AuthorizationOutcome> {
    const redirect = await proveRedirect(parameters);
    try {
      const request = readAuthorizationRequest(parameters, redirect, startedAt);
      const entries = authorizationParameters.flatMap((name) => {
        const value = parameters.values.get(name);
        return value === undefined ? [] : [[name, value] as const];
      });
      return await answer({
        request,
        sealed: seals.authorizationRequest.seal({ startedAt, parameters: entries }),
      });
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      return { to: "client", location: errorResponse(redirect, issuer, error) };
    }
  }

  function open(sealed: string): { readonly parameters: Parameters; readonly startedAt: Instant } {
    const record = seals.authorizationRequest.open(sealed);
    if (record === undefined) throw new ExpiredRequestError("authorization request is not one of ours");
    if (record.startedAt + lifetimes.authorizationRequest <= clock()) {
      throw new ExpiredRequestError("authorization request was left too long");
    }
    return { parameters: { values: new Map(record.parameters), repeated: [] }, startedAt: record.startedAt };
  }

  async function proceed(
    { request, sealed }: Asked,
    user: SignedInUser | undefined,
  ): Promise<AuthorizationOutcome> {
    const grant = user && (await grants.find(user.userId, request.redirect.client.id));
    const next = nextStep(request, user, grant);
    switch (next.step) {
      case "sign-in": {
        const { loginHint } = request;
        return { to: "sign-in", request: sealed, ...(loginHint === undefined ? {} : { loginHint }) };
      }
      case "consent":
        return { to: "consent", request: sealed };
      case "issue":
        return issueCode(request, next.user, request.scopes, grant);
      case "refuse":
        throw new OAuthError(next.code, { description: "The person would have to be asked." });
    }
  }

  async function issueCode(
    request: AuthorizationRequest,
    user: SignedInUser,
    scopes: readonly string[],
    given: Grant | undefined,
  ): Promise<AuthorizationOutcome> {
    const { redirect, redirectUriSent, challenge, nonce } = request;
    const { userId, authenticatedAt, methods } = user;
    const clientId = redirect.client.id;
    const now = clock();
    const newGrantId = entropy.id();
    const grant = redirect.client.firstParty
      ? await grants.allowFirstParty({ newGrantId, userId, clientId, scopes, at: now })
      : given;
    if (grant === undefined) throw new Error("a code needs a grant");
    const code = seals.authorizationCode.seal({
      id: entropy.id(),
      clientId,
      userId,
      grantId: grant.id,
      redirectUri: redirect.uri,
      redirectUriSent,
      scopes,
      authenticatedAt,
      methods,
      expiresAt: now + lifetimes.code,
      ...(challenge === undefined ? {} : { challenge }),
      ...(nonce === undefined ? {} : { nonce }),
    });
    return { to: "client", location: codeResponse(redirect, issuer, code) };
  }

  async function allow(
    asked: Asked,
    scopes: readonly string[],
    decision: ConsentDecision,
  ): Promise<AuthorizationOutcome> {
    const { user, shown, textHash, locale } = decision;
    // The page may be older than the request's meaning: what it did not show is asked again, not taken.
    const granted = scopes.filter((scope) => shown.includes(scope));
    const clientId = asked.request.redirect.client.id;
    const consent = prove<FreshConsent>({ userId: user.userId, clientId, scopes: granted });
    const receipt = { id: entropy.id(), offered: scopes, granted, textHash, locale };
    await grants.allow({ newGrantId: entropy.id(), consent, receipt, at: clock() });
    return proceed(asked, user);
  }

  async function settle(asked: Asked, decision: ConsentDecision): Promise<AuthorizationOutcome> {
    const { request } = asked;
    const { user } = decision;
    const grant = await grants.find(user.userId, request.redirect.client.id);
    const next = nextStep(request, user, grant);
    // A second click, or a session that needs to be proven again: the brain knows what to do.
    if (next.step !== "consent") return proceed(asked, user);
    if (decision.answer === "allow") return allow(asked, next.asked, decision);
    if (decision.answer === "keep" && next.kept.length > 0) return issueCode(request, user, next.kept, grant);
    throw new OAuthError("access_denied", { description: "The person said no." });
  }

  return {
    begin: (parameters, user) => withRequest(parameters, clock(), (asked) => proceed(asked, user)),
    async resume(sealed, user) {
      const { parameters, startedAt } = open(sealed);
      return withRequest(parameters, startedAt, (asked) => proceed(asked, user));
    },
    async question(sealed, user) {
      const { parameters, startedAt } = open(sealed);
      return withRequest<ConsentQuestion | AuthorizationOutcome>(parameters, startedAt, async (asked) => {
        const { redirect } = asked.request;
        const grant = user && (await grants.find(user.userId, redirect.client.id));
        const next = nextStep(asked.request, user, grant);
        if (next.step !== "consent") return proceed(asked, user);
        const { scopes } = await catalogue.current();
        const describe = (key: string): Scope => scopes.get(key) ?? { key, title: key, risk: "high" };
        return {
          client: redirect.client,
          destination: destinationOf(redirect.uri),
          asked: next.asked.map(describe),
          kept: next.kept.map(describe),
        };
      });
    },
    async decide(decision) {
      const { parameters, startedAt } = open(decision.request);
      return withRequest(parameters, startedAt, (asked) => settle(asked, decision));
    },
  };
}

/** `https://acme.example:8443` of a web address, `com.example.app:` of a private-use one. */
function destinationOf(uri: string): string {
  return /^https?:\/\/[^/?#]+/i.exec(uri)?.[0] ?? uri.slice(0, uri.indexOf(":") + 1);
}
