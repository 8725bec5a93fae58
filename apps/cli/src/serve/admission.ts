import type { IncomingMessage } from "node:http";
import { readCookie } from "./headers.ts";
import type { Place } from "./place.ts";
import { type Refused, refused } from "./refusal.ts";
import type { Sessions } from "./sessions.ts";

/*
 * Who is let in. The page's files hold nothing and are for everyone; the API is for browsers with a session, from our
 * own page. A page elsewhere has no key, says another `Origin`, and is told apart by the browser itself.
 */

const single = ["host", "origin", "content-type", "sec-fetch-site", "x-grantway-key"];

/** A request that repeats a field of one value, of which the first would win in silence (RFC 9110 §5.3, RFC 9112 §3.2). */
export function refuseRepeated({ headersDistinct }: IncomingMessage): Refused | undefined {
  const twice = single.find((name) => (headersDistinct[name]?.length ?? 0) > 1);
  if (twice === undefined) return undefined;
  return refused(400, "bad_request", `The header field ${twice} was sent more than once.`);
}

/** A name we are not known by: somebody points theirs at this machine (DNS rebinding). */
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
 * A page of somebody else. Browsers send `Origin` with everything that changes something. It is `null` from our own page
 * where a proxy adds `Referrer-Policy: no-referrer`, and then only what the browser says of the site counts.
 */
export function refuseOrigin(request: IncomingMessage, place: Place): Refused | undefined {
  const { origin, "sec-fetch-site": site } = request.headers;
  const reads = request.method === "GET" || request.method === "HEAD";
  const hidden = origin === "null" && site === "same-origin";
  const same = hidden || (origin === undefined ? reads : origin === place.origin);
  if (same && (site === undefined || site === "same-origin")) return undefined;
  return refused(403, "wrong_origin", "This was not sent by the helper's own page, so nothing was done.");
}

/** A browser that did not have the link. */
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
