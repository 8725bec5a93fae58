import { createAuthorizationDesk } from "./authorization-desk.ts";
import { type SimulatedClient, simulatedClient } from "./client-proof.ts";
import type { SimulatorProfile } from "./profile.ts";
import { checkNeeds, Refusal } from "./refusal.ts";
import { checkRevocation } from "./revocation-desk.ts";
import { refusalAnswer, tokenAnswer } from "./token-answer.ts";
import { createTokenDesk } from "./token-desk.ts";
import { type FakeAnswer, type SeenRequest, startHttp } from "../fake-http.ts";

/** A provider on this machine that answers for its real addresses. */
export interface Simulator {
  readonly profile: SimulatorProfile;
  readonly client: SimulatedClient;
  /** Goes to the simulator whatever the host; give it to the client under test. Unknown addresses answer 404. */
  readonly fetch: typeof fetch;
  /**
   * A browser whose person consents: answers the address it is sent to.
   *
   * @throws {Error} with the words of the page when the provider refuses
   */
  visit(authorizationUrl: string): Promise<string>;
  /** The access token given out last. */
  accessToken(): string | undefined;
  /** How often it accepted a revocation. */
  revocations(): number;
  /** How often a refresh token was accepted. */
  refreshes(): number;
  stop(): Promise<void>;
}

type Handler = (request: SeenRequest, url: string) => FakeAnswer;

const originHeader = "x-simulated-origin";

/**
 * Starts a provider that behaves as `profile` says: a real HTTP server on a free port of 127.0.0.1. It refuses what the
 * provider refuses, in the provider's own way.
 */
export async function startSimulator(profile: SimulatorProfile): Promise<Simulator> {
  const client = simulatedClient;
  const codes = createAuthorizationDesk({ profile, client });
  const tokens = createTokenDesk({ profile, client, codes });

  const { authorization, token, api, metadata } = profile;
  const grant: Handler = (request, url) => {
    const granted = tokens.grant({ ...request, url });
    return tokenAnswer(profile, client, granted, request.headers["accept"] ?? "");
  };
  let revocations = 0;
  const revoke: Handler = (request) => {
    checkRevocation(profile, client, tokens.current(), request);
    revocations += 1;
    return { body: {} };
  };
  const { identity } = api;
  const desks = new Map<string | undefined, Handler>([
    [
      `${metadata?.issuer.replace(/\/$/, "") ?? ""}/.well-known/openid-configuration`,
      () => ({ body: metadata }),
    ],
    [authorization.url, ({ query }) => ({ status: 302, headers: { location: codes.authorize(query) } })],
    [token.url, grant],
    [token.refreshUrl, grant],
    [`${api.base}${api.path}`, (request) => called(request, "GET", { ok: true })],
    [profile.revocation?.url, revoke],
    [identity?.url, (request) => called(request, identity?.method ?? "GET", identity?.answer)],
  ]);

  function called(request: SeenRequest, method: string, body: unknown): FakeAnswer {
    checkApi(profile, tokens.current(), request, method);
    return { body };
  }

  async function answer(request: SeenRequest): Promise<FakeAnswer> {
    const url = `${request.headers[originHeader] ?? ""}${request.path}`;
    const desk = desks.get(url) ?? notFound;
    try {
      return desk(request, url);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return desk === grant ? refusalAnswer(profile, error) : page(error);
    }
  }

  const { origin, stop } = await startHttp(answer);
  const simulated: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init?.headers);
    headers.set(originHeader, url.origin);
    return fetch(`${origin}${url.pathname}${url.search}`, { ...init, headers, redirect: "manual" });
  };

  return {
    profile,
    client,
    fetch: simulated,
    async visit(authorizationUrl) {
      const response = await simulated(authorizationUrl);
      const location = response.headers.get("location");
      if (location === null) throw new Error(`${profile.id} refused: ${await response.text()}`);
      return location;
    },
    accessToken: () => tokens.current(),
    revocations: () => revocations,
    refreshes: () => tokens.refreshes(),
    stop,
  };
}

function notFound(): FakeAnswer {
  return { status: 404, headers: { "content-type": "text/html" }, body: "<h1>Not found</h1>" };
}

function page({ error, message }: Refusal): FakeAnswer {
  return { status: error === "invalid_token" ? 401 : 400, body: `${error}: ${message}` };
}

function checkApi(
  { api }: SimulatorProfile,
  token: string | undefined,
  { headers, method }: SeenRequest,
  wanted: string,
): void {
  const { header = "authorization", scheme = "Bearer" } = api;
  const credential = scheme === "" ? token : `${scheme} ${token}`;
  if (method !== wanted) throw new Refusal("invalid_request", `${wanted} is the method here`);
  if (token === undefined || headers[header.toLowerCase()] !== credential)
    throw new Refusal("invalid_token", `${header} must be ${scheme} and the token`);
  checkNeeds(api.headers, new Map(Object.entries(headers)), "the header");
}
