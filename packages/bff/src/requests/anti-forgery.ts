import { BffProblem } from "../answers/problem.ts";
import type { HeaderReader, Visitor } from "./visit.ts";

/** Scripts of other origins cannot send it without asking first (CORS), and nobody answers them. */
export const antiForgeryHeader = "x-grantway-bff";

/**
 * Refuses a request that is not from a page of this very origin: it must carry the header, and where the browser says
 * who asks, in `Origin` or `Sec-Fetch-Site`, it must be us.
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-6.1.3.4 | OAuth 2.0 for
 *   Browser-Based Applications §6.1.3.4}
 * @throws {BffProblem} `not-allowed`
 */
export function requireOwnPage({ headers, origin }: Pick<Visitor, "headers" | "origin">): void {
  if (headers.get(antiForgeryHeader) !== "1")
    throw new BffProblem("not-allowed", `Requests to this server carry the header ${antiForgeryHeader}: 1.`);
  requireOwnOrigin(headers, origin);
}

/** The second half, for what cannot carry a header of ours: the opening of a WebSocket. @throws {BffProblem} */
export function requireOwnOrigin(headers: HeaderReader, origin: string): void {
  const site = headers.get("sec-fetch-site");
  const from = headers.get("origin");
  if ((site === null || site === "same-origin") && (from === null || from === origin)) return;
  throw new BffProblem("not-allowed", "Another site's page asked for this.");
}
