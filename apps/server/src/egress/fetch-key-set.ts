import type { FetchKeySet, Milliseconds } from "@grantway/protocol";
import type { GuardedFetch } from "./guarded-fetch.ts";
import { readPublished } from "./read-published.ts";

/** A client waits for its answer meanwhile. */
const deadline: Milliseconds = 5_000;

/** Bytes. Ten RSA keys with their certificates fit in it. */
const most = 64 * 1_024;

/** Asks clients for their keys, through the guard. Over plain http nothing is asked: whoever stands between could sign as the client. */
export function createFetchKeySet(
  { fetch }: { readonly fetch: GuardedFetch },
  what: "jwks_uri" | "sector_identifier_uri" = "jwks_uri",
): FetchKeySet {
  return async (url) => {
    if (!url.startsWith("https://")) return { failed: `the client's ${what} is not https` };
    const headers = {
      accept: "application/jwk-set+json, application/json",
      "user-agent": "Grantway (client keys)",
    };
    const fetched = await fetch(url, { method: "GET", headers, deadline, most });
    return readPublished(`the client's ${what}`, fetched, most);
  };
}
