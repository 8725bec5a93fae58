import { setTimeout as sleep } from "node:timers/promises";
import type { ProviderDefinition } from "../provider-definition.ts";
import { checkClient } from "./fake-client-check.ts";
import { checkProof } from "./fake-dpop.ts";
import { createFakeFamilies, type FakeCounts, type FakeGrant, type FakeTokens } from "./fake-families.ts";
import { createFakeGrants, word } from "./fake-grants.ts";
import { type FakeAnswer, type SeenRequest, startHttp } from "./fake-http.ts";
import { type FakeClient, type FakeProviderOptions, usualOptions } from "./fake-options.ts";
import { definitionOf, metadataOf } from "./fake-metadata.ts";
import { createFakeRegistrations } from "./fake-registrations.rfc7591.ts";
import { errorReply, faultReply } from "./fake-reply.ts";

/*
 * A provider for tests: a real HTTP server on 127.0.0.1 with authorization, token, device, PAR, revocation and
 * introspection endpoints, metadata, and a small API behind them. It follows the specifications strictly, unless its
 * options tell it not to, and records what it saw. It is no example of how to build a provider.
 */

/** A fake provider that runs. */
export interface FakeProvider {
  readonly issuer: string;
  /** Its definition, as a person would write it by hand. */
  readonly definition: ProviderDefinition;
  /** Every request, oldest first. */
  readonly seen: readonly SeenRequest[];
  /** Changes how it behaves from now on. */
  set(options: Partial<FakeProviderOptions>): void;
  counts(): FakeCounts;
  /** Whether there are tokens that were handed out and not used yet. */
  unsettled(): boolean;
  /** Tokens of a new sign-in, without any flow. */
  signIn(scope?: string): FakeTokens;
  /** Makes every access token end now. */
  expireAll(): void;
  /** Ends the family of a token, as a person does at "connected apps". */
  revoke(token: string): void;
  /** Does what a browser does: visits the address and answers where it is sent back to. */
  visit(authorizationUrl: string): Promise<string>;
  /** The person enters the code of the device grant. */
  approveDevice(userCode: string, decision?: "allow" | "deny"): void;
  stop(): Promise<void>;
}

/** Starts one. Pass only what differs from {@link usualOptions}. */
export async function startFakeProvider(change: Partial<FakeProviderOptions> = {}): Promise<FakeProvider> {
  let options: FakeProviderOptions = { ...usualOptions, ...change };
  const now = () => Date.now() + options.clockOffset;
  const families = createFakeFamilies(() => options, now);
  const seen: SeenRequest[] = [];
  const pushed = new Map<string, URLSearchParams>();
  const nonce = word();
  const { origin: issuer, stop } = await startHttp(async (request) => {
    seen.push(request);
    const answer = await route(request);
    const date = new Date(now()).toUTCString();
    return {
      ...answer,
      headers: { date, ...(options.dpop === "nonce" ? { "dpop-nonce": nonce } : {}), ...answer.headers },
    };
  });

  const registrations = createFakeRegistrations(issuer, (clients) => {
    options = { ...options, clients: clients(options.clients) };
  });
  const grants = createFakeGrants({ families, issuer, now, options: () => options });

  async function route(request: SeenRequest): Promise<FakeAnswer> {
    switch (request.path) {
      case "/.well-known/openid-configuration":
        return { body: metadataOf(issuer, options) };
      case "/authorize":
        return authorize(request);
      case "/token":
        return faultReply(options) ?? options.answer ?? token(request);
      case "/par":
        return authenticated(request, () => push(request));
      case "/device":
        return authenticated(request, (client) =>
          client.devices === false
            ? errorReply("unauthorized_client", "no devices", options)
            : grants.device(request, client),
        );
      case "/revoke":
        return authenticated(request, () => (families.revoke(request.form.get("token") ?? ""), {}));
      case "/introspect":
        return authenticated(request, () => introspect(request));
      case "/end-session":
        return endSession(request);
      default:
        return elsewhere(request);
    }
  }

  function elsewhere(request: SeenRequest): FakeAnswer {
    const { path } = request;
    if (path === "/register") return registrations.register(request, options.registration);
    if (path.startsWith("/register/")) return registrations.end(request);
    return path.startsWith("/api/") ? api(request) : { status: 404, body: "not found" };
  }

  function authenticated(request: SeenRequest, work: (client: FakeClient) => FakeAnswer): FakeAnswer {
    const check = checkClient(request, options.clients, { issuer, now: now() });
    if ("refusal" in check) return errorReply("invalid_client", check.refusal, options, 401);
    return work(check.client);
  }

  /** It asks nobody, and goes where it is told. */
  function endSession({ query }: SeenRequest): FakeAnswer {
    const after = URL.parse(query.get("post_logout_redirect_uri") ?? "");
    if (after === null) return { body: "You are signed out." };
    after.searchParams.set("state", query.get("state") ?? "");
    return { status: 303, headers: { location: after.href } };
  }

  function push(request: SeenRequest): FakeAnswer {
    const uri = `urn:ietf:params:oauth:request_uri:${word()}`;
    pushed.set(uri, request.form);
    return { status: 201, body: { request_uri: uri, expires_in: 60 } };
  }

  function authorize({ query }: SeenRequest): FakeAnswer {
    const uri = query.get("request_uri") ?? "";
    const parameters = pushed.get(uri) ?? query;
    pushed.delete(uri);
    const redirectUri = parameters.get("redirect_uri");
    const client = options.clients.find(({ id }) => id === parameters.get("client_id"));
    if (redirectUri === null || client === undefined)
      return { status: 400, body: "unknown client or redirect_uri" };
    const answer = new URLSearchParams({ state: parameters.get("state") ?? "", ...issOf() });
    const error = refusalOf(parameters, parameters !== query);
    if (error === undefined) answer.set("code", grants.codeFor(parameters, client.id, redirectUri));
    else answer.set("error", error);
    const back = new URL(redirectUri);
    for (const [name, value] of answer) back.searchParams.set(name, value);
    return { status: 303, headers: { location: back.href } };
  }

  function issOf(): Readonly<Record<string, string>> {
    if (options.iss === "none") return {};
    return { iss: options.iss === "own" ? issuer : "https://other.example" };
  }

  function refusalOf(parameters: URLSearchParams, wasPushed: boolean): string | undefined {
    if (options.consent === "deny") return "access_denied";
    if (options.par === "required" && !wasPushed) return "invalid_request";
    const challenged = parameters.get("code_challenge_method") === "S256";
    if (options.pkce === "required" && !challenged) return "invalid_request";
    return options.pkce === "refused" && parameters.has("code_challenge") ? "invalid_request" : undefined;
  }

  async function token(request: SeenRequest): Promise<FakeAnswer> {
    if (options.abandoned === "rolled back") {
      await think();
      return request.isWaiting() ? decide(request) : { status: 499, body: "the caller is gone" };
    }
    const answer = decide(request);
    await think();
    return answer;
  }

  async function think(): Promise<void> {
    await sleep(options.delay);
    while (options.paused) await sleep(2);
  }

  function decide(request: SeenRequest): FakeAnswer {
    return authenticated(request, (client) => {
      const proof = proofOf(request);
      if (proof !== undefined && "refusal" in proof)
        return errorReply(proof.refusal, "the proof of possession is not accepted", options);
      return grants.grant(request, client, proof?.jkt);
    });
  }

  function proofOf({ headers, method, path }: SeenRequest, accessToken?: string) {
    const proof = headers["dpop"];
    if (options.dpop === "off" || proof === undefined) return undefined;
    const wanted = options.dpop === "nonce" ? nonce : undefined;
    const expected = { method, url: `${issuer}${path}`, now: now(), nonce: wanted };
    return checkProof(proof, accessToken === undefined ? expected : { ...expected, accessToken });
  }

  function introspect({ form }: SeenRequest): FakeAnswer {
    const token = form.get("token") ?? "";
    const grant = families.check(token);
    if (grant === undefined) return { body: { active: false } };
    return {
      body: { active: true, sub: grant.subject, exp: Math.floor((families.endOf(token) ?? 0) / 1000) },
    };
  }

  function api(request: SeenRequest): FakeAnswer {
    const [, scheme = "", accessToken = ""] =
      /^(\w+) (.+)$/.exec(request.headers["authorization"] ?? "") ?? [];
    const grant = families.check(accessToken);
    if (grant === undefined || !isProven(request, grant, scheme, accessToken))
      return {
        status: 401,
        headers: { "www-authenticate": `${scheme || "Bearer"} error="invalid_token"` },
        body: { error: "invalid_token" },
      };
    const { method, path, body, headers } = request;
    return { body: { login: grant.subject, method, path, body, type: headers["content-type"] ?? "" } };
  }

  function isProven(request: SeenRequest, { jkt }: FakeGrant, scheme: string, accessToken: string): boolean {
    if (jkt === undefined) return scheme.toLowerCase() === "bearer";
    const proof = proofOf(request, accessToken);
    return scheme === "DPoP" && proof !== undefined && "jkt" in proof && proof.jkt === jkt;
  }

  return {
    issuer,
    definition: definitionOf(issuer),
    seen,
    set: (more) => void (options = { ...options, ...more }),
    counts: families.counts,
    unsettled: families.unsettled,
    signIn: (scope = "read") =>
      families.open({ clientId: options.clients[0]?.id ?? "client", subject: "ada", scope }),
    expireAll: () => families.expireAll(),
    revoke: (one) => families.revoke(one),
    visit: async (authorizationUrl) => {
      const response = await fetch(authorizationUrl, { redirect: "manual" });
      const location = response.headers.get("location");
      if (location === null)
        throw new Error(`the fake provider stayed on its page: ${await response.text()}`);
      return location;
    },
    approveDevice: (userCode, decision) => grants.approveDevice(userCode, decision),
    stop,
  };
}
