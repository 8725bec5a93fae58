import { namedByConnection } from "./connection.rfc9110.ts";

/*
 * What of a page's request goes on to an API. Nothing that proves who the browser is, nothing that is meant for the next
 * hop alone, and nothing by which a page could tell an API what only a proxy may say.
 */

/** Never sent on, by name in lower case with hyphens. */
const kept: ReadonlySet<string> = new Set([
  // The session, and what a page might send in place of the token.
  "cookie",
  "cookie2",
  "authorization",
  "x-grantway-bff",
  // Hop by hop (RFC 9110 §7.6.1); the body's length is told by who sends it.
  "connection",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "http2-settings",
  "content-length",
  "expect",
  "early-data",
  "host",
  // Of the page, which the API does not serve: to it this is no request across origins.
  "origin",
  "referer",
  // A proxy's word. That of a page is none, and an API has no need to know the browser's address.
  "forwarded",
  "via",
  "x-real-ip",
  "x-client-ip",
  "true-client-ip",
  "x-original-url",
  "x-rewrite-url",
  "x-original-host",
  "x-host",
]);

const keptBeginnings = ["sec-", "proxy-", "x-forwarded-", "cf-", "access-control-", ":"];

/**
 * The headers of a call, name and value in turn: those of the page, and ours over them.
 *
 * @param raw - as they came, name and value in turn.
 * @param ours - the token and what else the API wants, by name in lower case.
 */
export function requestHeaders(raw: readonly string[], ours: ReadonlyMap<string, string>): string[] {
  const dropped = namedByConnection(connectionIn(raw));
  const headers: string[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? "";
    const lower = name.toLowerCase();
    if (!isKept(lower) && !ours.has(lower) && !dropped.has(lower)) headers.push(name, raw[at + 1] ?? "");
  }
  for (const [name, value] of ours) headers.push(name, value);
  return headers;
}

/** Some servers take an underscore for a hyphen, so that `x_forwarded_for` would arrive as the other. */
function isKept(name: string): boolean {
  const plain = name.includes("_") ? name.replaceAll("_", "-") : name;
  return kept.has(plain) || keptBeginnings.some((beginning) => plain.startsWith(beginning));
}

/** What `Connection` says, which may have come more than once. */
function connectionIn(raw: readonly string[]): string {
  let all = "";
  for (let at = 0; at + 1 < raw.length; at += 2) {
    if (raw[at]?.length !== 10 || raw[at]?.toLowerCase() !== "connection") continue;
    all = all === "" ? (raw[at + 1] ?? "") : `${all},${raw[at + 1]}`;
  }
  return all;
}
