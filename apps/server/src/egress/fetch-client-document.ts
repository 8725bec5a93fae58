import type { FetchClientDocument, Milliseconds } from "@grantway/protocol";
import type { GuardedFetch } from "./guarded-fetch.ts";
import { isHostIn } from "./host-list.ts";
import { readPublished } from "./read-published.ts";

/** A person waits for their page meanwhile. */
const deadline: Milliseconds = 5_000;

/** Bytes: what the draft recommends, so that a document which is read elsewhere is read here. */
const most = 5 * 1_024;

/** Whose documents are fetched; of nobody's that is in both lists. */
export interface ClientDocumentHosts {
  /** These alone; empty for all. */
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

/**
 * Asks clients for the documents they are known by, through the guard.
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02#section-8.7 | OAuth Client ID Metadata Document §8.7}
 */
export function createFetchClientDocument({
  fetch,
  hosts,
}: {
  readonly fetch: GuardedFetch;
  readonly hosts: ClientDocumentHosts;
}): FetchClientDocument {
  const headers = { accept: "application/json", "user-agent": "Grantway (client documents)" };

  return async (url) => {
    const host = URL.parse(url)?.hostname ?? "";
    if ((hosts.allow.length > 0 && !isHostIn(hosts.allow, host)) || isHostIn(hosts.deny, host))
      return { failed: "the operator does not accept metadata documents of this host" };
    const fetched = await fetch(url, { method: "GET", headers, deadline, most });
    const published = readPublished("the client's metadata document", fetched, most);
    if (
      "failed" in published ||
      (fetched.outcome === "answered" && isJson(fetched.headers.get("content-type")))
    )
      return published;
    return { failed: "the client's metadata document is not served as JSON" };
  };
}

/** `application/json`, or a type that says it is made of it (RFC 6839 §3.1). */
function isJson(type = ""): boolean {
  return /^application\/(?:[\w.!#$&^-]+\+)?json\s*(?:;|$)/i.test(type.trim());
}
