import type { Access } from "./access.ts";
import { judge, judgeClaims } from "./access.ts";
import type { Presented } from "./bearer-token.rfc6750.ts";
import { createCheckProof } from "./dpop-proof.rfc9449.ts";
import { readToken } from "./dpop-token.rfc9449.ts";
import { createGuardedFetch } from "./guarded-fetch.ts";
import { createIntrospect } from "./introspection.rfc7662.ts";
import { saysItIsJwt, validateJwt } from "./jwt-access-token.rfc9068.ts";
import { createJudgementCache } from "./judgement-cache.ts";
import { createKeys } from "./keys.rfc7517.ts";
import { createMetadata } from "./metadata.rfc8414.ts";
import { createPublicAddress } from "./public-address.ts";
import type { Refusal } from "./refusal.rfc6750.ts";
import {
  insufficientScope,
  insufficientSignIn,
  invalidProof,
  invalidToken,
  malformedRequest,
  missingToken,
  unavailable,
  wronglyBound,
} from "./refusal.rfc6750.ts";
import {
  describeResource,
  type ResourceDescription,
  type ResourceMetadata,
} from "./resource-metadata.rfc9728.ts";
import { missingSignIn, type StepUp } from "./step-up.rfc9470.ts";

/*
 * What an API puts in front of its routes: it finds the bearer token of a request, validates a JWT by itself (RFC 9068), asks the
 * authorization server about any other (RFC 7662), and answers either what the token allows or the exact refusal of RFC 6750 §3. It
 * knows no framework; `adapters` fit it to some.
 */

/** How to reach the authorization server, and who this API is. Times in milliseconds, sizes in bytes. */
export interface GuardOptions {
  /** The issuer, exactly as the authorization server names itself. Everything else is discovered from it. */
  readonly issuer: string;
  /** This API as a client of the authorization server; introspection needs its credentials. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** What `aud` must contain: the identifier of this API. */
  readonly audience: string;
  /**
   * Whether JWT access tokens are validated here, which asks nobody and therefore does not know what was revoked since they were
   * issued. `true` when left out; with `false` the authorization server is asked about them too.
   */
  readonly validatesJwts?: boolean;
  /** What clients are told of this API (RFC 9728). Challenges then say where; `resourceMetadataRoute` answers there. */
  readonly describedAs?: ResourceDescription;
  /**
   * Where clients reach what this server has at `/`, which proofs of possession have to name (RFC 9449): `https://api.example`, or
   * `https://example.com/api` where a proxy takes that path off. The origin of the audience when left out.
   */
  readonly publicUrl?: string;
  /**
   * For an API with several addresses, and without `publicUrl`: believes `X-Forwarded-Proto` and `X-Forwarded-Host`. Only where every
   * request comes through a proxy that sets them.
   */
  readonly trustProxy?: boolean;
  /** Shown in challenges. The audience when left out. */
  readonly realm?: string;
  /** How long the judgement of an accepted token is kept: 5 s. A revocation is noticed at most this much later. */
  readonly acceptedFor?: number;
  /** The same for a refused token: 1 s. */
  readonly refusedFor?: number;
  /** How many tokens are remembered: 10,000. */
  readonly cacheEntries?: number;
  /** How long the authorization server may take to answer: 3 s. */
  readonly deadline?: number;
  /** The largest answer read: 64 KiB. */
  readonly maxBytes?: number;
  /** Plain http to a host other than this machine; only where the network itself is trusted. */
  readonly allowInsecureHttp?: boolean;
  /** Hears of every refusal, with the reason for the log. No token is in it. */
  readonly onRefusal?: (refusal: Refusal) => void;
  readonly now?: () => number;
  readonly fetch?: typeof fetch;
}

/** Either what the token allows, or what to answer instead. */
export type Authorization =
  | { readonly outcome: "granted"; readonly access: Access }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/** A request, and what it needs. */
export interface GuardedRequest extends Presented {
  readonly scopes: readonly string[];
  readonly stepUp?: StepUp | undefined;
}

/** Decides about requests. Made by {@link createGuard}. */
export interface Guard {
  /** Of this API, where it describes itself. */
  readonly metadata?: ResourceMetadata | undefined;
  /**
   * Decides on one request that needs all of `scopes`, and a sign-in as `stepUp` says. If the authorization server cannot be asked, the
   * answer is a refusal with status 503; it rejects only for what `onRefusal` throws.
   */
  authorize(request: GuardedRequest): Promise<Authorization>;
}

/** How many tokens, and how many proofs, are remembered. */
const entries = 10_000;

/** Longer ones are refused without asking: no real token is that long. */
const maxTokenLength = 8192;

/**
 * Makes the guard of one API. Sends nothing yet: the authorization server is asked when the first token arrives.
 *
 * @throws TypeError when the issuer is no https URL (http is for this machine only), an option is empty, `publicUrl` is no address, or
 *   an API is to be described whose audience is none.
 */
export function createGuard(options: GuardOptions): Guard {
  const issuer = readIssuer(options);
  const { audience, realm = options.audience, now = Date.now, describedAs, onRefusal } = options;
  const judgeToken = createJudging({ ...options, issuer, now });
  const metadata = describedAs && describeResource(audience, options.issuer, describedAs);
  const api = metadata === undefined ? { realm } : { realm, resource_metadata: metadata.url };

  function decide(access: Access, { scopes, stepUp }: GuardedRequest): Authorization {
    if (!scopes.every((scope) => access.scopes.includes(scope)))
      return refused(insufficientScope(api, scopes));
    const missing = stepUp && missingSignIn(access, stepUp, now());
    if (stepUp === undefined || missing === undefined) return { outcome: "granted", access };
    return refused(insufficientSignIn(api, missing, stepUp));
  }

  const checkProof = createCheckProof({
    addressOf: createPublicAddress(options),
    now,
    entries: options.cacheEntries ?? entries,
  });

  /** Why a token is not for whoever sent it: a bound one is for who has its key, and any other for who sends it as it is. */
  async function whyNotTheirs(
    { boundTo }: Access,
    { scheme, token }: { readonly scheme: "Bearer" | "DPoP"; readonly token: string },
    request: GuardedRequest,
  ): Promise<Refusal | undefined> {
    if (boundTo === undefined && scheme === "Bearer") return undefined;
    if (boundTo === undefined) return wronglyBound(api, "bound to no key, sent as if it were");
    if (scheme === "Bearer") return wronglyBound(api, "bound to a key, sent as a bearer token");
    const { proof, method } = request;
    const checked = await checkProof({ ...request, token, proof, method });
    if ("wrong" in checked) return invalidProof(api, checked.wrong);
    return checked.jkt === boundTo ? undefined : wronglyBound(api, "bound to another key");
  }

  async function decideOn(request: GuardedRequest): Promise<Authorization> {
    const { scopes } = request;
    const { scheme, presented } = readToken(request);
    if (presented.found === "absent") return refused(missingToken(api, scopes));
    if (presented.found === "malformed") return refused(malformedRequest(api, presented.description));
    if (presented.token.length > maxTokenLength) return refused(invalidToken(api, "longer than any token"));
    try {
      const judgement = await judgeToken(presented.token, scopes);
      if (judgement.access === undefined) return refused(invalidToken(api, judgement.reason));
      const why = await whyNotTheirs(judgement.access, { scheme, token: presented.token }, request);
      return why === undefined ? decide(judgement.access, request) : refused(why);
    } catch (error) {
      return refused(unavailable(`checking a token for ${audience} failed: ${explain(error)}`));
    }
  }

  return {
    metadata,
    async authorize(request) {
      const decision = await decideOn(request);
      if (decision.outcome === "refused") onRefusal?.(decision.refusal);
      return decision;
    },
  };
}

function createJudging(options: Omit<GuardOptions, "issuer" | "now"> & { issuer: URL; now: () => number }) {
  const { issuer, audience, clientId, clientSecret, now, validatesJwts = true } = options;
  const insecure = issuer.protocol === "http:";
  const fetch = createGuardedFetch(
    { deadline: options.deadline ?? 3000, maxBytes: options.maxBytes ?? 65_536 },
    options.fetch,
  );
  const metadata = createMetadata({ issuer, insecure, fetch, now });
  const introspect = createIntrospect({ metadata, clientId, clientSecret, insecure, fetch });
  const keysAt = createKeys({ fetch, now });
  return createJudgementCache({
    limits: {
      accepted: options.acceptedFor ?? 5000,
      refused: options.refusedFor ?? 1000,
      entries: options.cacheEntries ?? entries,
    },
    now,
    judge: async (token, scopes) => {
      const { issuer: named, jwks_uri: jwksUri } = await metadata();
      const expected = { issuer: named, audience, now: now() };
      if (!validatesJwts || jwksUri === undefined || !saysItIsJwt(token))
        return judge(await introspect(token, scopes), { ...expected, now: now() });
      const validated = await validateJwt(token, { ...expected, findKey: keysAt(jwksUri) });
      return "reason" in validated ? validated : judgeClaims(validated.claims, expected);
    },
  });
}

function readIssuer(options: GuardOptions): URL {
  for (const name of ["clientId", "clientSecret", "audience"] as const) {
    if (options[name] === "") throw new TypeError(`${name} is empty`);
  }
  const issuer = URL.parse(options.issuer);
  if (issuer === null) throw new TypeError("issuer is not a URL");
  const local =
    /^(localhost|127(\.\d+){3}|\[::1\])$/.test(issuer.hostname) || options.allowInsecureHttp === true;
  if (issuer.protocol === "https:" || (issuer.protocol === "http:" && local)) return issuer;
  throw new TypeError("issuer must use https; http is for this machine only");
}

function refused(refusal: Refusal): Authorization {
  return { outcome: "refused", refusal };
}

/** Error messages of this package and its library name steps and URLs, never tokens. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return error.cause instanceof Error && error.cause.message !== ""
    ? `${error.message} (${error.cause.message})`
    : error.message;
}
