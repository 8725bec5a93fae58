import type { Instant } from "../instant.ts";

/** What became of a request that carries a key of its own. */
export type Claim =
  /** Nobody has asked before: whoever was told so does it, and nobody else. */
  | { readonly outcome: "claimed" }
  /** It was asked before; `answer` is absent while it is being done, and for good where whoever did it was interrupted. */
  | {
      readonly outcome: "asked";
      readonly fingerprint: string;
      readonly answer?: string;
      readonly claimedAt: Instant;
    };

/**
 * Answers to requests that must be done once, however often they arrive (`Idempotency-Key`). No decision of anybody: there is
 * no audit record.
 */
export interface KeptAnswers {
  /** Of concurrent callers with one `id` exactly one is told `claimed`. */
  claim(request: {
    readonly id: string;
    /** What was asked, so that another request under the same key is told from the same one. */
    readonly fingerprint: string;
    readonly at: Instant;
    /** Forgotten from then on, when the sweep comes. */
    readonly until: Instant;
  }): Promise<Claim>;
  /** Keeps what was answered, for everybody who asks again. The text is sealed by the caller. */
  keep(id: string, answer: string): Promise<void>;
  /** Nothing was done: whoever asks again begins anew. */
  release(id: string): Promise<void>;
}
