import type { FetchRequestObject, Milliseconds } from "@grantway/protocol";
import type { GuardedFetch } from "./guarded-fetch.ts";
import { readPublished } from "./read-published.ts";

/** A person waits for their page meanwhile. */
const deadline: Milliseconds = 5_000;

/** Bytes: as many as an object may have characters. */
const most = 32_000;

/**
 * Asks clients for their request objects, through the guard. Over plain http nothing is asked, for an object need not be signed. What
 * type it is served as does not matter: clients say several, and what is no JWT is refused.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-10.4 | RFC 9101 §10.4}
 */
export function createFetchRequestObject({ fetch }: { readonly fetch: GuardedFetch }): FetchRequestObject {
  const headers = {
    accept: "application/oauth-authz-req+jwt, application/jwt, application/jose",
    "user-agent": "Grantway (request objects)",
  };
  return async (url) => {
    if (!url.startsWith("https://")) return { failed: "the client's request_uri is not https" };
    const fetched = await fetch(url, { method: "GET", headers, deadline, most });
    return readPublished("the client's request_uri", fetched, most);
  };
}
