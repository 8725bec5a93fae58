import type { IncomingMessage } from "node:http";
import { readCookie } from "./headers.ts";
import type { Place } from "./place.ts";
import { type Refused, refused } from "./refusal.ts";
import type { Sessions } from "./sessions.ts";

/*
 * Who is admitted. The page's files hold nothing secret and are for everyone; the API is for browsers with a session,
 * from our own page. A page elsewhere has no key, sends another `Origin`, and is marked as foreign by the browser
 * itself.
 */

const single = ["host", "origin", "content-type", "sec-fetch-site", "x-grantway-key"];

/**
 * Refuses a request that repeats a single-value field, of which the first would silently win (RFC 9110 §5.3, RFC 9112
 * §3.2).
 */
export function refuseRepeated({ headersDistinct }: IncomingMessage): Refused | undefined {
  const twice = single.find((name) => (headersDistinct[name]?.length ?? 0) > 1);
  if (twice === undefined) return undefined;
  return refused(400, "bad_request", `The header field ${twice} was sent more than once.`);
}

/** Refuses a host name that is not ours: somebody may point theirs at this machine (DNS rebinding). */
export function refuseHost(
  request: IncomingMessage,
  { place, knowsHost }: { readonly place: Place; readonly knowsHost: (host: string) => boolean },
): Refused | undefined {
  const host = (request.headers.host ?? "").toLowerCase();
  if (place.hosts.has(host) || knowsHost(host)) return undefined;
  return refused(
    421,
    "wrong_host",
    `This address is not one the helper is known by. Open ${place.origin} instead.`,
  );
}

/**
 * Refuses a page of another origin. Browsers send `Origin` with everything that changes something. Our own page sends
 * `null` where a proxy adds `Referrer-Policy: no-referrer`, and then only `Sec-Fetch-Site` counts.
 */
export function refuseOrigin(request: IncomingMessage, place: Place): Refused | undefined {
  const { origin, "sec-fetch-site": site } = request.headers;
  const reads = request.method === "GET" || request.method === "HEAD";
  const hidden = origin === "null" && site === "same-origin";
  const same = hidden || (origin === undefined ? reads : origin === place.origin);
  if (same && (site === undefined || site === "same-origin")) return undefined;
  return refused(403, "wrong_origin", "This was not sent by the helper's own page, so nothing was done.");
}

/** Refuses a browser without a session. */
export function refuseStranger(
  request: IncomingMessage,
  { place, sessions }: { readonly place: Place; readonly sessions: Sessions },
): Refused | undefined {
  const key = request.headers["x-grantway-key"];
  const cookie = readCookie(place, request.headers.cookie);
  if (sessions.admits(cookie, typeof key === "string" ? key : undefined)) return undefined;
  return refused(
    401,
    "locked",
    "The helper opens with the one-time link its terminal printed. Press Enter there for a new one, or start it again.",
  );
}
