import type { Tone } from "@grantway/ui/react";

/** The codes that have a word of their own. */
const known = new Set([
  200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406, 408, 409, 410, 412,
  413, 415, 422, 428, 429, 500, 501, 502, 503, 504,
]);

/** By which word a status is known in the catalogue: its own, or that of its class. */
export function statusKey(status: number): string {
  return known.has(status) ? `s${status}` : `c${Math.floor(status / 100)}`;
}

/** How a status is meant. */
export function statusTone(status: number): Tone {
  if (status >= 500) return "bad";
  if (status >= 400) return "caution";
  return status >= 200 && status < 300 ? "good" : "plain";
}
