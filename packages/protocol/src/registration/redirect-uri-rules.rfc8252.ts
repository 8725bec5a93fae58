import { type AbsoluteUri, parseAbsoluteUri } from "../absolute-uri.ts";

/** Hosts that are this machine. `localhost` is registered with its port; the literals match any for a native app (RFC 8252 §7.3, §8.3). */
const loopbackHosts: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
const mostCharacters = 2000;

/**
 * What is wrong with a redirect URI to be registered, as the end of a sentence; `undefined` when nothing is.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2 | RFC 6749 §3.1.2}: absolute, without fragment.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8252#section-7 | RFC 8252 §7}: loopback and private-use schemes.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9700#section-2.1 | RFC 9700 §2.1}: no plain http elsewhere, no patterns.
 */
export function redirectUriProblem(uri: string): string | undefined {
  if (uri.length > mostCharacters) return `is longer than ${mostCharacters} characters`;
  // Compared as text later, so what a parser would forgive is refused here.
  if (!/^[\x21-\x7E]+$/.test(uri) || /["<>\\^`{|}]/.test(uri)) return "holds characters no URI may hold";
  const url = parseAbsoluteUri(uri);
  if (url === undefined) return "is not an absolute URI";
  if (uri.includes("#")) return "has a fragment";
  if (uri.includes("*")) return "has a wildcard; every redirect URI is compared exactly";
  if (url.username !== "" || url.password !== "" || /^[^/?]*\/\/[^/?]*@/.test(uri))
    return "holds user information";
  return schemeProblem(url);
}

/** What an address says about where its app runs. `https` may be claimed by an app too (RFC 8252 §7.2). */
export function redirectUriKind(uri: string): "web" | "loopback" | "private-use" {
  const url = parseAbsoluteUri(uri);
  if (url?.protocol === "http:" && loopbackHosts.has(url.hostname)) return "loopback";
  return url === undefined || /^https?:$/.test(url.protocol) ? "web" : "private-use";
}

function schemeProblem({ protocol, hostname }: AbsoluteUri): string | undefined {
  if (protocol === "https:") return undefined;
  if (protocol === "http:") {
    return loopbackHosts.has(hostname) ? undefined : "uses plain http to another machine; use https";
  }
  // RFC 8252 §7.1: a private-use scheme is a domain name turned around, which is how it belongs to somebody.
  return protocol.includes(".")
    ? undefined
    : `uses the scheme ${protocol.slice(0, -1)}; allowed are https, http to this machine, and private-use schemes with a dot`;
}
