import { request as plain, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as secure } from "node:https";
import type { Duplex } from "node:stream";
import { BffProblem } from "../../answers/problem.ts";
import type { BffEvent } from "../../events.ts";
import type { Api } from "../api.ts";
import { missingScopes, readChallenges, refusesCredentials } from "../challenges.rfc9110.ts";
import type { OpenCalls } from "../open-calls.ts";
import { requestHeaders } from "../request-headers.ts";
import { tokenRefused } from "../token-refused.ts";
import type { Granted, TokenFor, Visitor } from "../token-for.ts";
import type { Timeouts } from "../upstream.ts";
import { codeOf, upstreamProblem } from "../upstream-problem.ts";
import { type Waiting, waitAt } from "./early-bytes.ts";
import { agreeingHeaders, askingHeaders, isAgreed } from "./handshake.rfc6455.ts";
import { answerProblem, writeHead } from "./raw-answer.ts";
import { openTunnel } from "./tunnel.ts";

/*
 * Opens a WebSocket at an API in the name of a page, with the token attached, and connects the two. The socket outlives
 * the token it was opened with; it does not outlive the session, nor its own bounded life, after which the page opens it
 * again and shows that it is still signed in.
 */

/** What it needs. */
export interface UpgradeParts {
  readonly tokenFor: TokenFor;
  readonly open: OpenCalls;
  readonly timeouts: Timeouts;
  /** The longest life of a socket, in milliseconds. */
  readonly life: number;
  readonly now: () => number;
  readonly tell: (event: BffEvent) => void;
}

/** A page that wants a socket at an API. */
export interface Asking {
  readonly api: Api;
  /** Path and query at the API. */
  readonly path: string;
  readonly request: IncomingMessage;
  readonly visitor: Visitor;
  readonly socket: Duplex;
  /** What the page has sent already. */
  readonly head: Buffer;
}

/** What an API said to the handshake. */
type Said =
  | { readonly agreed: IncomingHttpHeaders; readonly socket: Duplex; readonly head: Buffer }
  | { readonly status: number; readonly headers: IncomingHttpHeaders };

/** Opens sockets. Never rejects: what goes wrong is answered on the socket. */
export function createUpgrade(parts: UpgradeParts): (asking: Asking) => Promise<void> {
  const { tokenFor, open, timeouts, tell } = parts;

  return async (asking) => {
    const waiting = waitAt(asking.socket, asking.head);
    try {
      const { said, granted } = await askTwice(asking, waiting);
      if ("status" in said) throw refusalOf(asking.api, said);
      connect(asking, waiting, said, granted);
    } catch (error) {
      // Nobody is there to be told, and nothing is wrong with the API.
      if (waiting.left) asking.socket.destroy();
      else refuse(asking, error);
    }
  };

  /** A token that is refused is renewed, and the API is asked once more. */
  async function askTwice(
    asking: Asking,
    waiting: Waiting,
  ): Promise<{ readonly said: Said; readonly granted: Granted }> {
    const { visitor, api } = asking;
    const granted = await tokenFor.granted(visitor, api);
    const said = await ask(asking, waiting, granted, timeouts);
    if (!("status" in said) || said.status !== 401 || scopesMissing(said) !== undefined)
      return { said, granted };
    const renewed = await tokenFor.granted(visitor, api, granted.token);
    if (renewed.token === granted.token) {
      const challenges = readChallenges(said.headers["www-authenticate"] ?? "");
      if (refusesCredentials(challenges, granted.headers.get("authorization") ?? "")) throw tokenRefused(api);
      return { said, granted };
    }
    return { said: await ask(asking, waiting, renewed, timeouts), granted: renewed };
  }

  function connect(
    { socket, request, visitor, api }: Asking,
    waiting: Waiting,
    said: Extract<Said, { agreed: unknown }>,
    granted: Granted,
  ): void {
    if (waiting.left) return void said.socket.destroy();
    writeHead(socket, 101, [
      ...agreeingHeaders(said.agreed, request.headers),
      ...tokenFor.cookieHeaders(visitor, api),
    ]);
    waiting.release();
    if (said.head.length > 0) said.socket.unshift(said.head);
    const tunnel = openTunnel(socket, said.socket, timeouts.idle);
    const release = open.add(granted.session, () => tunnel.close({ code: 1008, reason: "signed out" }));
    const life = Math.max(0, Math.min(parts.life, granted.endsAt - parts.now()));
    const end = setTimeout(() => tunnel.close({ code: 1012, reason: "open it again" }), life);
    const over = async () => {
      await tunnel.closed;
      clearTimeout(end);
      release();
    };
    void over();
  }

  function refuse({ socket, api, visitor }: Asking, error: unknown): void {
    const problem = error instanceof BffProblem ? error : upstreamProblem(api.name, error);
    if (problem !== error)
      tell({ type: "upstream_failed", api: api.name, code: codeOf(error), message: String(error) });
    answerProblem(socket, problem, tokenFor.cookieHeaders(visitor, api));
  }
}

/** Asks the API. Rejects when it gives no answer in time, or one that agrees to something else. */
function ask(
  { api, path, request }: Asking,
  waiting: Waiting,
  granted: Granted,
  timeouts: Timeouts,
): Promise<Said> {
  const { promise, resolve, reject } = Promise.withResolvers<Said>();
  const url = new URL(api.origin);
  const send = url.protocol === "https:" ? secure : plain;
  const sent = send(url, {
    path,
    // One for each socket, which it becomes.
    agent: false,
    headers: [
      "host",
      url.host,
      ...requestHeaders(request.rawHeaders, granted.headers),
      ...askingHeaders(request.headers),
    ],
  });
  const late = setTimeout(() => sent.destroy(tooLate()), timeouts.connect + timeouts.firstByte);
  const leave = () => sent.destroy(new Error("the page went away"));
  const stay = waiting.onLeave(leave);
  if (waiting.left) leave();
  sent.on("upgrade", ({ statusCode, headers }, upstream: Duplex, head) => {
    if (statusCode === 101 && isAgreed(headers, request.headers)) {
      resolve({ agreed: headers, socket: upstream, head });
      return;
    }
    upstream.destroy();
    reject(new Error("the API agreed to something else"));
  });
  sent.on("response", (answer) => {
    resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    answer.destroy();
  });
  sent.on("error", reject);
  sent.end();
  return promise.finally(() => {
    clearTimeout(late);
    stay();
  });
}

function tooLate(): Error {
  return Object.assign(new Error("the API did not answer in time"), { code: "ETIMEDOUT" });
}

function scopesMissing({ headers }: Extract<Said, { status: number }>): readonly string[] | undefined {
  return missingScopes(readChallenges(headers["www-authenticate"] ?? ""));
}

function refusalOf({ name, provider }: Api, said: Extract<Said, { status: number }>): BffProblem {
  const scopes = scopesMissing(said);
  if (scopes !== undefined)
    return new BffProblem("scope-missing", `The API ${name} needs ${scopes.join(" ")}.`, {
      api: name,
      provider,
      scopes,
    });
  const detail = `The API ${name} opens no socket there: it answered ${said.status}.`;
  return new BffProblem("upstream-unreachable", detail, { api: name });
}
