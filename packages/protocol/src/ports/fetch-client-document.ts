import type { Milliseconds } from "../instant.ts";

/** What came of asking: what was answered, or why nothing can be read, as the end of a sentence for the log. */
export type FetchedClientDocument =
  | {
      readonly body: string;
      /** How long the answer says it may be kept; absent where it does not say. */
      readonly maxAge?: Milliseconds;
    }
  | { readonly failed: string };

/**
 * Asks the address that a client is known by for its metadata document, once, through the guard against addresses inside networks,
 * within a deadline, and reads a bounded answer of JSON. No answer leads on to another address. Never throws.
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02#section-5 | OAuth Client ID Metadata Document §5}
 */
export type FetchClientDocument = (url: string) => Promise<FetchedClientDocument>;
