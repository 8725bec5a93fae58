import type { FamilyEnd, TokenFamily } from "../grant.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Attribution } from "./attribution.ts";

/**
 * What {@link TokenFamilies.rotate} found. `repeated`: this was a retry, hand out this copy of the successor; the copies
 * of one generation count from 1, and no two callers get the same.
 */
export type Rotation = "rotated" | { readonly repeated: number } | "replayed" | "ended" | "unknown";

/** Token families: the single-use promises of codes and refresh tokens live here. */
export interface TokenFamilies {
  /**
   * Spends the code and opens its family in one transaction. Of any number of concurrent callers with one code, in any
   * number of processes, exactly one is told `opened`: the unique key of `spent_codes` decides. Durable when answered.
   * `ended`: the code is spent but opened nothing, because an administrator ended the session it was issued in.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 | RFC 6749 §4.1.2}
   */
  open(opening: {
    /** The spent code is remembered until `forgetAt`, which is not before the code's expiry. */
    readonly code: { readonly id: string; readonly forgetAt: Instant };
    readonly family: Omit<TokenFamily, "generation" | "rotatedAt" | "endedReason">;
    readonly at: Instant;
  }): Promise<"opened" | "spent" | "ended">;

  /**
   * Ends the family this spent code opened, whoever redeemed it. Commits on its own (principle P3). Does nothing for a
   * code that opened none.
   */
  endOfCode(codeId: string, reason: FamilyEnd, by: Attribution): Promise<void>;

  find(familyId: string): Promise<TokenFamily | undefined>;

  /**
   * One compare-and-set: moves the family from `generation` to `generation + 1`.
   *
   * - `rotated`: this caller moved it. Exactly one of any number of concurrent callers is told so.
   * - `repeated`: the family stands at `generation + 1`, moved there at most `grace` ago by this very `copy`, and was
   *   asked for that no more than `repeats` times: its successor is still unused and this is a retry.
   * - `replayed`: older than that, later than the grace, more often, or another copy than the one that moved the family,
   *   so that two who hold copies both went on. Nothing is changed; the caller ends the family.
   * - `ended`: the family had ended, or its `expiresAt` has passed.
   *
   * Durable when answered.
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2 | RFC 9700 §4.14.2}
   */
  rotate(move: {
    readonly familyId: string;
    readonly generation: number;
    /** Which copy of that generation was shown; 0 is the one handed out first. */
    readonly copy: number;
    readonly grace: Milliseconds;
    /** How often a retry is answered at the most. */
    readonly repeats: number;
    readonly at: Instant;
  }): Promise<Rotation>;

  /** Ends the family, and records who did and why; the first reason stays. */
  end(familyId: string, reason: FamilyEnd, by: Attribution): Promise<void>;
}
