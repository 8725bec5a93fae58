import type { Milliseconds } from "../instant.ts";

/** What came of asking: what was answered, or why nothing can be read, as the end of a sentence for the log. */
export type FetchedKeySet =
  | {
      readonly body: string;
      /** How long the answer says it may be kept; absent where it does not say. */
      readonly maxAge?: Milliseconds;
    }
  | { readonly failed: string };

/**
 * Asks the address at which a client publishes its keys, once, through the guard against addresses inside networks, within a
 * deadline, and reads a bounded answer. Never throws.
 */
export type FetchKeySet = (url: string) => Promise<FetchedKeySet>;
