import type { Headers } from "./security-headers.ts";

/*
 * Bodies are read as they come. One that is compressed would be read as bytes that mean nothing, or as something else than
 * what a proxy in front of us read after decoding it; so it is refused.
 */

/** What an answer to a coded body says would have been taken (RFC 9110 §12.5.3). */
export const codingsTaken: Headers = { "accept-encoding": "identity" };

/**
 * Whether a body with this `Content-Encoding` is what was meant, as it is: `identity` and an empty list say nothing.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.4 | RFC 9110 §8.4}
 */
export function isUncoded(contentEncoding: string | undefined): boolean {
  if (contentEncoding === undefined) return true;
  return contentEncoding.split(",").every((coding) => /^(?:identity)?$/i.test(coding.trim()));
}

/**
 * Whether the body of a request is left unread, so that its coding is nothing to refuse: it came in one, and by a method that needs none.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-9.3.5 | RFC 9110 §9.3.5} and §9.3.7
 */
export function isLeftUnread(method: string, contentEncoding: string | undefined): boolean {
  return !isUncoded(contentEncoding) && (method === "DELETE" || method === "OPTIONS");
}

/** A body in another coding (RFC 9110 §15.5.16). */
export class CodedBodyError extends Error {}
