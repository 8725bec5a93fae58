import type { FetchedText } from "../fetches/paced-fetches.ts";

/**
 * Asks the address of a client's request object, once, through the guard against addresses inside networks, within a deadline, and
 * reads a bounded answer. No answer leads on to another address. Never throws.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9101#section-5.2.3 | RFC 9101 §5.2.3}
 */
export type FetchRequestObject = (url: string) => Promise<FetchedText | { readonly failed: string }>;
