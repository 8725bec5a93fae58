import type { FastifyRequest } from "fastify";

/** Where a form came from, as the browser tells it. `unsaid`: it tells nothing that counts. */
export type FormOrigin = "ours" | "theirs" | "unsaid";

/**
 * Reads what no page can forge. `Origin: null` says nothing about the sender: a proxy that adds `Referrer-Policy:
 * no-referrer` makes browsers send it with our own forms, and sandboxed frames and `data:` pages send it as well. Of the
 * two only our own are `same-origin` to the browser. An origin that is no web address is somebody else's.
 *
 * @see {@link https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header | Fetch Metadata §2.3}
 */
export function originOfForm(request: Pick<FastifyRequest, "headers">, ours: string): FormOrigin {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site === "same-origin") {
    return origin === undefined || origin === ours || origin === "null" ? "ours" : "theirs";
  }
  // `none`: the person loaded the page again. Old browsers do not send the header at all.
  if (site !== undefined && site !== "none") return "theirs";
  if (origin === undefined) return "unsaid";
  return origin === ours ? "ours" : "theirs";
}
