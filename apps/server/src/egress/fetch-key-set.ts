import type { FetchKeySet, Milliseconds } from "@grantway/protocol";
import type { Fetched, GuardedFetch } from "./guarded-fetch.ts";

/** A client waits for its answer meanwhile. */
const deadline: Milliseconds = 5_000;

/** Bytes. Ten RSA keys with their certificates fit in it. */
const most = 64 * 1_024;

/** Asks clients for their keys, through the guard. Over plain http nothing is asked: whoever stands between could sign as the client. */
export function createFetchKeySet({ fetch }: { readonly fetch: GuardedFetch }): FetchKeySet {
  return async (url) => {
    if (!url.startsWith("https://")) return { failed: "the client's jwks_uri is not https" };
    const headers = {
      accept: "application/jwk-set+json, application/json",
      "user-agent": "Grantway (client keys)",
    };
    return readAnswer(await fetch(url, { method: "GET", headers, deadline, most }));
  };
}

function readAnswer(fetched: Fetched): Awaited<ReturnType<FetchKeySet>> {
  if (fetched.outcome !== "answered")
    return { failed: `the client's jwks_uri was not read: ${fetched.because}` };
  const { status, headers, body, cut } = fetched;
  if (status !== 200) return { failed: `the client's jwks_uri answered with status ${status}` };
  if (cut) return { failed: `the client's jwks_uri answered more than ${most} bytes` };
  const maxAge = maxAgeIn(headers.get("cache-control") ?? "");
  return { body: body.toString("utf8"), ...(maxAge === undefined ? {} : { maxAge }) };
}

/** What the header says (RFC 9111 §5.2.2.1). Whoever keeps the answer bounds it. */
function maxAgeIn(header: string): Milliseconds | undefined {
  if (/\bno-(?:store|cache)\b/i.test(header)) return 0;
  const seconds = /(?:^|[,\s])max-age="?(\d{1,9})/i.exec(header)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
