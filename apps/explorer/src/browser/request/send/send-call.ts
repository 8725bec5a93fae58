import { answerOf } from "../../answer/answer-of.ts";
import type { Answer } from "../../answer/answer.ts";
import type { WireBody, WireCall } from "../wire-call.ts";
import { counted } from "./counted.ts";
import type { Progress } from "./progress.ts";
import { refusalOf, type Refusal } from "./refusal.ts";

/** What came of sending a call. */
export type Sent =
  | { readonly outcome: "answered"; readonly answer: Answer }
  | { readonly outcome: "cancelled" }
  /** The page's own server refused: nothing reached the API, unless it says so. */
  | { readonly outcome: "refused"; readonly refusal: Refusal }
  /** The page's own server is there, and the API's answer did not come whole: it broke off, or leads on in a circle. */
  | { readonly outcome: "broken-off" }
  /** The page's own server is out of reach. */
  | { readonly outcome: "offline" };

/** What sending needs. */
export interface Sending {
  readonly call: WireCall;
  /** What the page's own server calls the API. */
  readonly api: string;
  /** Of the API, to say where the answer is from. */
  readonly base: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly fetch?: typeof fetch;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Where the page's own server hands calls on. */
const proxyPath = "/bff/api";
/** Answered by that server itself. */
const ownPage = "/explorer";
/** How often a call is sent again whose token was just being renewed, and what lies between. Milliseconds. */
const tries = 4;
const between = 400;

/**
 * Sends a call by the page's own server, which attaches the token. Where that asks to try again, because another request was just
 * renewing the token, it is tried again: nothing has reached the API then.
 */
export async function sendCall(sending: Sending): Promise<Sent> {
  const { signal, wait = pause } = sending;
  for (let left = tries; ; left--) {
    const sent = await sendOnce(sending);
    if (sent.outcome !== "refused" || sent.refusal.type !== "try-again" || left <= 1) return sent;
    await wait(between);
    if (signal.aborted) return { outcome: "cancelled" };
  }
}

async function sendOnce(sending: Sending): Promise<Sent> {
  const { call, api, base, signal, onProgress, fetch: send = fetch } = sending;
  const startedAt = Date.now();
  const stop = new AbortController();
  const ends = AbortSignal.any([signal, stop.signal]);
  let begun = false;
  try {
    const response = await send(`${proxyPath}/${encodeURIComponent(api)}${call.path}`, {
      method: call.method,
      headers: headersOf(call),
      body: bodyOf(call.body),
      signal: ends,
      cache: "no-store",
    });
    begun = true;
    const refusal = await refusalOf(response);
    if (refusal !== undefined) return { outcome: "refused", refusal };
    const url = base.replace(/\/+$/, "") + whereFrom(response, api, call.path);
    const asked = { startedAt, url, stop: () => stop.abort() };
    return {
      outcome: "answered",
      answer: await answerOf(counted(response, { signal: ends, onProgress }), asked),
    };
  } catch {
    if (signal.aborted) return { outcome: "cancelled" };
    // A browser says no more than that it failed.
    return { outcome: begun || (await isThere(send)) ? "broken-off" : "offline" };
  }
}

/** Whether the page's own server answers at all. */
async function isThere(send: typeof fetch): Promise<boolean> {
  const response = await send(ownPage, { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  return response !== undefined && response.type !== "error";
}

/** Below the base: where the API sent the call on to, if it did. Only addresses of an API come through this server. */
function whereFrom({ redirected, url }: Response, api: string, path: string): string {
  if (!redirected || !URL.canParse(url)) return path;
  const { pathname, search } = new URL(url);
  const own = `${proxyPath}/${encodeURIComponent(api)}`;
  return pathname.startsWith(`${own}/`) ? pathname.slice(own.length) + search : path;
}

function headersOf({ headers, body }: WireCall): Headers {
  const all = new Headers();
  for (const [name, value] of headers) all.append(name, value);
  if (body !== undefined && body.kind !== "parts" && !all.has("content-type"))
    all.set("content-type", body.type);
  if (!all.has("accept")) all.set("accept", "*/*");
  // No page of somebody else can send it, so the server knows that we do.
  all.set("x-grantway-bff", "1");
  return all;
}

function bodyOf(body: WireBody | undefined): BodyInit | null {
  if (body === undefined) return null;
  if (body.kind === "text") return body.text;
  if (body.kind === "file") return body.file;
  const form = new FormData();
  for (const { name, value, type } of body.parts) {
    if (typeof value === "string" && type === undefined) form.append(name, value);
    else
      form.append(
        name,
        new Blob([value], { type: type ?? (typeof value === "string" ? "" : value.type) }),
        ...fileName(value),
      );
  }
  return form;
}

function fileName(value: string | File): [] | [string] {
  return typeof value === "string" ? [] : [value.name];
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
