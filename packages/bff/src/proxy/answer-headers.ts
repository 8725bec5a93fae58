import { namedByConnection } from "./connection.rfc9110.ts";

/*
 * What of an API's answer reaches the page. The browser takes it for an answer of the app's own origin, so nothing in it
 * may speak for that origin: no cookies, no rules of transport, no order to a proxy in front of us.
 */

/** Headers of an answer, by name in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Never handed to the browser, by name in lower case. */
const kept: ReadonlySet<string> = new Set([
  // The app's cookies are ours alone.
  "set-cookie",
  "set-cookie2",
  // Hop by hop (RFC 9110 §7.6.1).
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authentication-info",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  // Would hold for the app's whole origin.
  "strict-transport-security",
  "public-key-pins",
  "expect-ct",
  "clear-site-data",
  "service-worker-allowed",
  "alt-svc",
  "nel",
  "report-to",
  "reporting-endpoints",
  "origin-agent-cluster",
  "refresh",
  "accept-ch",
  "critical-ch",
  "set-login",
  "activate-storage-access",
  "observe-browsing-topics",
  "use-as-dictionary",
  // Said here in our own words.
  "content-security-policy",
  "content-security-policy-report-only",
  "cross-origin-resource-policy",
  "x-content-type-options",
  "timing-allow-origin",
  "cache-control",
  "expires",
  "pragma",
  "age",
  "surrogate-control",
  // Orders to a server in front of us, which would send a file of its own.
  "x-sendfile",
  "x-lighttpd-send-file",
  "x-reproxy-url",
  // Added by who decides about redirects.
  "location",
]);

/** The last three register something with the browser for the app's whole origin: device bound sessions, and what advertisements led to. */
const keptBeginnings = [
  "access-control-",
  "x-accel-",
  "sec-session-",
  "secure-session-",
  "attribution-reporting-",
];

/** Of the app's own cache, which some vendors know by a name before it (RFC 9213 §3.1). */
const keptEnding = "cdn-cache-control";

/**
 * The headers of the answer to the page, name and value in turn.
 *
 * The browser may keep an answer, but asks again before each use: only the token says who may see it, and somebody else
 * may have signed in since. No cache between may keep it at all.
 *
 * @param status - of the answer.
 */
export function answerHeaders(answer: AnswerHeaders, status: number): string[] {
  const headers: string[] = [...ours];
  headers.push("cache-control", mayBeStored(answer["cache-control"]) ? "private, no-cache" : "no-store");
  // Without it nginx would collect a stream of events before it hands it on.
  if (textOf(answer["content-type"]).startsWith("text/event-stream")) headers.push("x-accel-buffering", "no");
  if (status === 205) headers.push("content-length", "0");
  const dropped = namedByConnection(textOf(answer["connection"]));
  for (const name in answer) {
    const value = answer[name];
    if (isKept(name, value) || dropped.has(name) || (isEmpty(status) && name === "content-length")) continue;
    if (typeof value === "string") headers.push(name, value);
    else for (const one of value ?? []) headers.push(name, one);
  }
  return headers;
}

function isKept(name: string, value: AnswerHeaders[string]): boolean {
  // To these challenges a browser opens a window for a password.
  if (name === "www-authenticate") return /\b(?:basic|digest|negotiate|ntlm)\b/i.test(textOf(value));
  if (kept.has(name) || name.endsWith(keptEnding)) return true;
  return keptBeginnings.some((beginning) => name.startsWith(beginning));
}

/** An answer is data, whatever its type says: not a page of the app, and for nobody else's page. */
const ours = [
  "x-content-type-options",
  "nosniff",
  "content-security-policy",
  "default-src 'none'; sandbox",
  "cross-origin-resource-policy",
  "same-origin",
] as const;

/**
 * Whether an answer of this status has no content, whatever the API says of its length. A page would wait for it, or take the next
 * answer for it.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.6 | RFC 9110 §8.6}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-15.3.6 | RFC 9110 §15.3.6}
 */
export function isEmpty(status: number): boolean {
  return status === 204 || status === 205;
}

function mayBeStored(cacheControl: AnswerHeaders[string]): boolean {
  return !/\bno-store\b/i.test(textOf(cacheControl));
}

/** A header that came more than once is one list (RFC 9110 §5.3). */
export function textOf(value: AnswerHeaders[string]): string {
  return typeof value === "string" ? value : (value ?? []).join(", ");
}
