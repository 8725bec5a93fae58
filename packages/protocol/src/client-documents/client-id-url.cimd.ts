import { parseAbsoluteUri } from "../absolute-uri.ts";

/** Characters at the most. The draft recommends a short one, and it stands in every token of the client. */
const longest = 255;

/** Scheme, authority, path, query: of text without fragment. */
const parts = /^https:\/\/([^/?#]+)(\/[^?#]*)(\?[^#]*)?$/;

/**
 * Why a `client_id` is no address of a metadata document, as the end of a sentence about it; `undefined` where it is one. Looked at
 * as text: two spellings of one address are two clients, and what a parser would mend is refused.
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02#section-3 | OAuth Client ID Metadata Document §3}
 */
export function clientIdUrlProblem(clientId: string): string | undefined {
  if (clientId.length > longest) return `is longer than ${longest} characters`;
  if (!/^[\x21-\x7E]+$/.test(clientId) || /["<>\\^`{|}]/.test(clientId))
    return "holds characters no URL may hold";
  if (clientId.includes("#")) return "has a fragment";
  const [, authority = "", path] = parts.exec(clientId) ?? [];
  if (path === undefined) return "is no https URL with a path";
  if (authority.includes("@")) return "holds user information";
  // A parser takes `%2e` for a dot as well (URL Standard, single-dot path segment).
  const segments = path.split("/").map((segment) => segment.replaceAll(/%2e/gi, "."));
  if (segments.some((segment) => segment === "." || segment === "..")) return "has a path segment of dots";
  return parseAbsoluteUri(clientId) === undefined ? "is no URL" : undefined;
}

/** Whether a `client_id` may be the address of a metadata document, so that somebody who names it is told what is wrong with it. */
export function looksLikeClientIdUrl(clientId: string): boolean {
  return /^https:\/\//i.test(clientId);
}

/** The host of a client that is known by the address of its document, with its port; `undefined` of any other. */
export function clientIdHost(clientId: string): string | undefined {
  return clientIdUrlProblem(clientId) === undefined ? parseAbsoluteUri(clientId)?.host : undefined;
}
