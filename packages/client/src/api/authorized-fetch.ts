import { customFetch, allowInsecureRequests, protectedResourceRequest, type DPoPHandle } from "oauth4webapi";
import type { Connection } from "../connection.ts";
import type { GrantwayEvent, TraceEntry } from "../events.ts";
import type { PrivateJwk } from "../protocol/private-key.ts";
import type { Provider, ProviderChoice } from "../provider/resolve-provider.ts";
import type { Wish } from "../refresh/refresher.ts";
import { demandOf } from "../resource/challenges.rfc9110.ts";
import { fillUrl } from "../template.ts";
import { connectionFailure } from "../wire/connection-failure.ts";
import { redactHeaders, redactUrl } from "../wire/redact.ts";
import { checkUrl } from "../wire/send.ts";
import { ClientError } from "../client-error.ts";
import { ownHeaders, setCredential } from "./credential.ts";
import { followRedirects } from "./follow-redirects.ts";

/*
 * `fetch` with the token attached as this API wants it. No lease is held during the call. Answers are streamed to the
 * caller without a deadline or size limit, unlike those of token endpoints.
 */

/** What it needs. */
export interface AuthorizedFetchDependencies {
  readonly fresh: (name: string, wish?: Wish) => Promise<Connection>;
  readonly resolveProvider: (choice: ProviderChoice) => Promise<Provider>;
  readonly dpopHandle: (jwk: PrivateJwk | undefined) => Promise<DPoPHandle | undefined>;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly allowInsecureHttp: boolean;
  readonly tell: (event: GrantwayEvent) => void;
  readonly onTrace: ((entry: TraceEntry) => void) | undefined;
}

/**
 * On 401 the token is refreshed once and the call made once more, where the body can be sent again (not a stream).
 *
 * @throws {ClientError} `bad_request`, `insecure_url`, `provider_unreachable`, and what refreshing throws
 */
export function createAuthorizedFetch(dependencies: AuthorizedFetchDependencies) {
  const { fresh, resolveProvider, now, tell } = dependencies;

  async function attempt(connection: Connection, wanted: string, init: RequestInit): Promise<Response> {
    const provider = await resolveProvider(connection);
    const url = absolute(wanted, connection, provider);
    checkUrl(url.href, dependencies.allowInsecureHttp);
    const handle = isDpop(connection) ? await dependencies.dpopHandle(connection.dpopKey) : undefined;
    const headers = headersFor(init, connection, provider);
    const send = (to: URL, how: RequestInit, withToken: boolean) =>
      sendOnce(dependencies, { connection, provider, handle, headers, to, how, withToken });
    return followRedirects(url, init, send);
  }

  return async (name: string, url: string, init: RequestInit = {}): Promise<Response> => {
    const connection = await fresh(name);
    const first = await attempt(connection, url, init);
    // Another token of the same sign-in is no better where the API wants more of the person.
    if (first.status !== 401 || !isReplayable(init.body) || demandOf(first) !== undefined) return first;
    const renewed = await fresh(name, { not: connection.tokens?.accessToken }).catch(() => undefined);
    // There is no newer token: the caller gets the first answer.
    if (renewed === undefined || renewed.tokens?.accessToken === connection.tokens?.accessToken)
      return refused(first);
    await first.body?.cancel();
    return refused(await attempt(renewed, url, init));

    function refused(response: Response): Response {
      if (response.status === 401)
        tell({ type: "unauthorized", name, at: now(), url: redactUrl(response.url || url) });
      return response;
    }
  };
}

/** A body that can be sent twice. */
export function isReplayable(body: unknown): boolean {
  if (body === undefined || body === null || typeof body === "string") return true;
  return (
    body instanceof URLSearchParams ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    body instanceof Blob ||
    body instanceof FormData
  );
}

interface Attempt {
  readonly connection: Connection;
  readonly provider: Provider;
  readonly handle: DPoPHandle | undefined;
  readonly headers: Headers;
  readonly to: URL;
  readonly how: RequestInit;
  readonly withToken: boolean;
}

async function sendOnce(dependencies: AuthorizedFetchDependencies, attempt: Attempt): Promise<Response> {
  const { to, how, withToken, handle } = attempt;
  const headers = new Headers(attempt.headers);
  if (!withToken) {
    headers.delete("authorization");
    return traced(dependencies, to, { ...how, headers: bare(headers, attempt) });
  }
  if (handle === undefined) return traced(dependencies, to, { ...how, headers });
  const first = await bound(dependencies, attempt, headers);
  // The server's nonce came with the refusal; the handle remembers it (RFC 9449 §9).
  const again = first.status === 401 && first.headers.has("dpop-nonce") && isReplayable(how.body);
  if (!again) return first;
  await first.body?.cancel();
  return bound(dependencies, attempt, headers);
}

/** A call with a proof for this very request. The strict library adds the proof; the answer is returned as it is. */
async function bound(
  dependencies: AuthorizedFetchDependencies,
  attempt: Attempt,
  headers: Headers,
): Promise<Response> {
  const { connection, to, how, handle } = attempt;
  const others = new Headers(headers);
  others.delete("authorization");
  let answer: Response | undefined;
  try {
    await protectedResourceRequest(
      connection.tokens?.accessToken ?? "",
      how.method ?? "GET",
      to,
      others,
      null,
      {
        ...(handle === undefined ? {} : { DPoP: handle }),
        [allowInsecureRequests]: true,
        [customFetch]: async (_, { headers: signed }) => {
          answer = await traced(dependencies, to, { ...how, headers: signed });
          // Only what the library looks at: a copy of the body would have to be read by someone.
          return new Response(null, { status: answer.status, headers: answer.headers });
        },
      },
    );
  } catch (error) {
    if (answer === undefined) throw error;
  }
  if (answer === undefined) throw new Error("nothing was sent");
  return answer;
}

async function traced(
  dependencies: AuthorizedFetchDependencies,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  const { fetch, now, onTrace } = dependencies;
  const at = now();
  const headers = redactHeaders(Object.fromEntries(new Headers(init.headers)));
  const request = { method: init.method ?? "GET", url: redactUrl(url.href), headers };
  try {
    const response = await fetch(url, { ...init, redirect: "manual" });
    const answer = { status: response.status, headers: redactHeaders(Object.fromEntries(response.headers)) };
    onTrace?.({ at, step: "api", took: now() - at, request, response: answer });
    return response;
  } catch (error) {
    onTrace?.({ at, step: "api", took: now() - at, request, failure: "no answer" });
    if (init.signal?.aborted === true) throw error;
    throw error instanceof ClientError ? error : connectionFailure(url.host, error);
  }
}

function absolute(wanted: string, { name }: Connection, { definition, values }: Provider): URL {
  const whole = URL.parse(wanted);
  if (whole !== null) return whole;
  if (definition.api?.base === undefined)
    throw new ClientError(
      "bad_request",
      `It is not known where the API of ${name} begins: give the whole address.`,
    );
  // Relative to the API's base and not to its host, even if it begins with a slash.
  const base = fillUrl(definition.api.base, values).replace(/\/$/, "");
  const joined = URL.parse(`${base}/${wanted.replace(/^\//, "")}`);
  if (joined !== null) return joined;
  throw new ClientError("bad_request", `"${redactUrl(wanted)}" is no address.`);
}

function headersFor(init: RequestInit, connection: Connection, provider: Provider): Headers {
  const all = new Headers({ "user-agent": "grantway" });
  for (const [name, value] of ownHeaders(provider)) all.set(name, value);
  for (const [name, value] of new Headers(init.headers)) all.set(name, value);
  setCredential(all, connection, provider.definition);
  return all;
}

/** Headers for another host: without the token, wherever this API wants it, and without the API's own. */
function bare(headers: Headers, { provider }: Attempt): Headers {
  const { header = "Authorization", headers: own = {} } = provider.definition.api ?? {};
  const others = new Headers(headers);
  for (const name of [header, "cookie", "dpop", ...Object.keys(own)]) others.delete(name);
  return others;
}

function isDpop({ tokens, dpopKey }: Connection): boolean {
  return dpopKey !== undefined && tokens?.tokenType.toLowerCase() === "dpop";
}
