import type { BffEvent } from "../events.ts";
import { BffProblem, problemParts } from "../answers/problem.ts";
import { answerHeaders, isEmpty, textOf } from "./answer-headers.ts";
import type { Api } from "./api.ts";
import { type Call, isSafe } from "./call.ts";
import { missingScopes, readChallenges, refusesCredentials } from "./challenges.rfc9110.ts";
import { createHold } from "./hold.ts";
import type { OpenCalls } from "./open-calls.ts";
import type { Receiver } from "./receiver.ts";
import { isRedirect, readRedirect } from "./redirect.ts";
import { requestHeaders } from "./request-headers.ts";
import type { Granted, TokenFor, Visitor } from "./token-for.ts";
import { tokenRefused } from "./token-refused.ts";
import type { AnswerHead, Upstream, UpstreamRequest } from "./upstream.ts";
import { codeOf, isStaleConnection, upstreamProblem } from "./upstream-problem.ts";

/*
 * One call from a page to an API and back. The token is attached on the way, and nothing of it comes back. A token that
 * is refused is renewed and the call made once more, where its body can be sent again.
 */

/** What it needs. */
export interface ForwardParts {
  readonly tokenFor: TokenFor;
  readonly apis: ReadonlyMap<string, Api>;
  readonly upstreamOf: (api: Api) => Upstream;
  /** Where pages reach an API: `/bff/api/orders`. */
  readonly addressOf: (api: Api) => string;
  readonly open: OpenCalls;
  readonly tell: (event: BffEvent) => void;
}

/** Makes a call and hands the answer, or the problem, to the receiver. Never rejects. */
export type Forward = (call: Call, visitor: Visitor, to: Receiver) => Promise<void>;

/** A call on its way. */
interface Run {
  readonly call: Call;
  readonly visitor: Visitor;
  readonly to: Receiver;
  /** Headers that bring the browser's cookies up to date, as of now. */
  readonly cookieHeaders: () => readonly string[];
  /** Whether the API may have it, and have done what it asks. */
  sent: boolean;
  /** Whether the page has the beginning of an answer. */
  begun: boolean;
  /** Whether the page has all it will get. */
  over: boolean;
  renewed: boolean;
  resent: boolean;
  cancel: () => void;
  release: () => void;
}

const nothing = () => undefined;

export function createForward(parts: ForwardParts): Forward {
  const { tokenFor, open, tell } = parts;

  return async (call, visitor, to) => {
    const run: Run = {
      call,
      visitor,
      to,
      cookieHeaders: () => tokenFor.cookieHeaders(visitor, call.api),
      sent: false,
      begun: false,
      over: false,
      renewed: false,
      resent: false,
      cancel: nothing,
      release: nothing,
    };
    to.readBy({ goOn: nothing, gone: () => gone(run) });
    try {
      const granted = await tokenFor.granted(visitor, call.api);
      if (run.over) return;
      run.release = open.add(granted.session, () => signedOut(run));
      send(run, granted);
    } catch (error) {
      refuse(run, error);
    }
  };

  function send(run: Run, granted: Granted): void {
    if (run.over) return;
    run.sent = true;
    run.cancel = parts.upstreamOf(run.call.api).send(requestOf(run.call, granted), {
      answered: (head) => answered(run, granted, head),
      failed: (error) => failed(run, granted, error),
    });
  }

  function answered(run: Run, granted: Granted, head: AnswerHead): Receiver | undefined {
    const { status, headers } = head;
    if (status > 599) return refuse(run, upstreamProblem(run.call.api.name, noStatus(status)));
    if (status === 401 || status === 403) {
      const scopes = missingScopes(readChallenges(textOf(headers["www-authenticate"])));
      if (scopes !== undefined) return refuse(run, scopeMissing(run.call.api, scopes));
    }
    if (status === 401 && !run.renewed) return renew(run, granted, head);
    // One that is empty leads nowhere, as browsers have it; resolved it would lead to the call itself, for ever.
    return textOf(headers["location"]) === "" ? begin(run, head) : located(run, head);
  }

  /** The answer is held until it is known whether there is another token. */
  function renew(run: Run, { token, headers }: Granted, head: AnswerHead): Receiver {
    run.renewed = true;
    const hold = createHold();
    tokenFor.granted(run.visitor, run.call.api, token).then(
      (granted) => {
        if (run.over) return hold.drop();
        if (granted.token !== token) {
          hold.drop();
          return isPassing(run.call) ? refuse(run, sendAgain(run.call.api)) : send(run, granted);
        }
        const challenges = readChallenges(textOf(head.headers["www-authenticate"]));
        if (!refusesCredentials(challenges, headers.get("authorization") ?? ""))
          return hold.passTo(begin(run, head));
        hold.drop();
        return refuse(run, tokenRefused(run.call.api));
      },
      (error: unknown) => {
        hold.drop();
        refuse(run, error);
      },
    );
    return hold;
  }

  function located(run: Run, head: AnswerHead): Receiver | undefined {
    const { api, path, search } = run.call;
    const location = textOf(head.headers["location"]);
    // Of APIs that share addresses, the one that was asked.
    const apis = [api, ...parts.apis.values()];
    const redirect = readRedirect(location, api.origin + path + search, apis, parts.addressOf);
    if ("to" in redirect) return begin(run, head, ["location", redirect.to]);
    // Of 201 and the like it is data, which takes nobody anywhere (RFC 9110 §10.2.2).
    if (!isRedirect(head.status)) return begin(run, head, ["location", redirect.elsewhere]);
    const detail = `The API ${api.name} sends this call to an address that is not on the list of APIs.`;
    return refuse(
      run,
      new BffProblem("redirected-elsewhere", detail, { api: api.name, location: redirect.elsewhere }),
    );
  }

  function failed(run: Run, granted: Granted, error: Error): void {
    if (run.over) return;
    const { api, method, body } = run.call;
    if (isStaleConnection(error) && isSafe(method) && body === undefined && !run.resent) {
      run.resent = true;
      send(run, granted);
      return;
    }
    tell({ type: "upstream_failed", api: api.name, code: codeOf(error), message: error.message });
    refuse(run, upstreamProblem(api.name, error));
  }
}

function requestOf({ method, path, search, headers, body }: Call, granted: Granted): UpstreamRequest {
  const sent = requestHeaders(headers, granted.headers);
  if (body === undefined || "bytes" in body)
    return { method, path: path + search, headers: sent, body: body?.bytes ?? null };
  if (body.length !== undefined) sent.push("content-length", String(body.length));
  return { method, path: path + search, headers: sent, body: body.stream() };
}

/** Begins the answer to the page. What it answers takes the rest, and knows when the call is over. */
function begin(run: Run, head: AnswerHead, more: readonly string[] = []): Receiver {
  const { to } = run;
  if (!run.over) {
    run.begun = true;
    const headers = answerHeaders(head.headers, head.status);
    to.start(head.status, head.statusText, [...headers, ...more, ...run.cookieHeaders()]);
  }
  return {
    start: nothing,
    write: (chunk) => isEmpty(head.status) || to.write(chunk),
    end() {
      to.end();
      finish(run);
    },
    breakOff(reason) {
      to.breakOff(reason);
      finish(run);
    },
    readBy: ({ goOn, gone }) =>
      to.readBy({
        goOn,
        gone() {
          gone();
          finish(run);
        },
      }),
  };
}

function refuse(run: Run, error: unknown): undefined {
  if (run.over) return;
  const problem =
    error instanceof BffProblem
      ? error
      : new BffProblem("internal", "Something went wrong here.", { cause: error });
  const { to } = run;
  const { status, headers, body } = problemParts(problem, run.sent ? { sent: true } : {});
  to.start(status, "", [...headers, ...run.cookieHeaders()]);
  to.write(body);
  to.end();
  finish(run);
}

/** Signing out ends what still runs. */
function signedOut(run: Run): void {
  run.cancel();
  if (run.begun && !run.over) run.to.breakOff(new Error("signed out"));
  else refuse(run, new BffProblem("signed-out", "You signed out.", { provider: run.call.api.provider }));
  finish(run);
}

/** The browser cancelled the call, or went away. */
function gone(run: Run): void {
  run.cancel();
  finish(run);
}

function finish(run: Run): void {
  if (run.over) return;
  run.over = true;
  run.release();
}

/** A status that HTTP does not have (RFC 9110 §15). */
function noStatus(status: number): Error {
  return Object.assign(new Error(`status ${status}`), { code: "HTTPParserError" });
}

/** Whether the body passes through once, so that only the page can send it again. */
function isPassing({ body }: Call): boolean {
  return body !== undefined && "stream" in body;
}

function scopeMissing({ name, provider }: Api, scopes: readonly string[]): BffProblem {
  const which = scopes.length === 0 ? "more than was allowed" : scopes.join(" ");
  return new BffProblem("scope-missing", `The API ${name} needs ${which}.`, { api: name, provider, scopes });
}

function sendAgain({ name }: Api): BffProblem {
  return new BffProblem("try-again", `The token for ${name} was renewed meanwhile: send the request again.`, {
    api: name,
    retryAfter: 0,
  });
}
