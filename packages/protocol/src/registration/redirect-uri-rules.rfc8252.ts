import { type AbsoluteUri, namesHost, parseAbsoluteUri } from "../absolute-uri.ts";
import { quoteLine } from "../line-of-text.ts";
import { type Problem, problemAt } from "../problem.ts";

/** Hosts that are this machine. `localhost` is registered with its port; the literals match any for a native app (RFC 8252 §7.3, §8.3). */
const loopbackHosts: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
const mostCharacters = 2000;

/** What can be wrong with a redirect URI to be registered. A page has words of its own for each. */
export type RedirectUriFault =
  | "too-long"
  | "characters"
  | "not-absolute"
  | "fragment"
  | "wildcard"
  | "user-information"
  | "plain-http"
  | "scheme";

/**
 * What is wrong with a redirect URI to be registered; `undefined` when nothing is. After http and https there are `://` and a host (RFC
 * 9110 §4.2).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2 | RFC 6749 §3.1.2}: absolute, without fragment.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8252#section-7 | RFC 8252 §7}: loopback and private-use schemes.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9700#section-2.1 | RFC 9700 §2.1}: no plain http elsewhere, no patterns.
 */
export function redirectUriFault(uri: string): RedirectUriFault | undefined {
  if (uri.length > mostCharacters) return "too-long";
  // Compared as text later, so what a parser would forgive is refused here.
  if (!/^[\x21-\x7E]+$/.test(uri) || /["<>\\^`{|}]/.test(uri)) return "characters";
  const url = parseAbsoluteUri(uri);
  if (url === undefined || (/^https?:$/.test(url.protocol) && !namesHost(uri))) return "not-absolute";
  if (uri.includes("#")) return "fragment";
  if (uri.includes("*")) return "wildcard";
  if (url.username !== "" || url.password !== "" || /^[^/?]*\/\/[^/?]*@/.test(uri)) return "user-information";
  return schemeFault(url);
}

/** The same as a problem, in a sentence for whoever registers it. */
export function redirectUriProblems(uri: string): readonly Problem[] {
  const fault = redirectUriFault(uri);
  if (fault === undefined) return [];
  const problem = `The redirect URI ${quoteLine(uri)} ${sentences[fault](uri)}.`;
  const values = fault === "too-long" ? { most: mostCharacters } : undefined;
  return [problemAt([], problem, `redirect-uri-${fault}`, values)];
}

const sentences: Readonly<Record<RedirectUriFault, (uri: string) => string>> = {
  "too-long": () => `is longer than ${mostCharacters} characters`,
  characters: () => "holds characters no URI may hold",
  "not-absolute": () => "is not an absolute URI",
  fragment: () => "has a fragment",
  wildcard: () => "has a wildcard; every redirect URI is compared exactly",
  "user-information": () => "holds user information",
  "plain-http": () => "uses plain http to another machine; use https",
  scheme: (uri) =>
    `uses the scheme ${uri.slice(0, uri.indexOf(":"))}; allowed are https, http to this machine, and private-use schemes with a dot`,
};

/** What an address says about where its app runs. `https` may be claimed by an app too (RFC 8252 §7.2). */
export function redirectUriKind(uri: string): "web" | "loopback" | "private-use" {
  const url = parseAbsoluteUri(uri);
  if (url?.protocol === "http:" && loopbackHosts.has(url.hostname)) return "loopback";
  return url === undefined || /^https?:$/.test(url.protocol) ? "web" : "private-use";
}

/** https, or http to this machine: what a server or a frame can ask, and a link can lead to. */
export function isWebAddress(uri: string): boolean {
  return redirectUriFault(uri) === undefined && redirectUriKind(uri) !== "private-use";
}

function schemeFault({ protocol, hostname }: AbsoluteUri): RedirectUriFault | undefined {
  if (protocol === "https:") return undefined;
  if (protocol === "http:") return loopbackHosts.has(hostname) ? undefined : "plain-http";
  // RFC 8252 §7.1: a private-use scheme is a domain name turned around, which is how it belongs to somebody.
  return protocol.includes(".") ? undefined : "scheme";
}
