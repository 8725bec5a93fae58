import type { Instant } from "../instant.ts";

/**
 * Identifiers that count once: of proofs of possession, of assertions, of pushed requests and device codes. An authorization
 * code is not among them: what spends it opens its family in the same statement, and remembers which (`TokenFamilies.open`).
 */
export interface UsedIds {
  /**
   * Uses the identifier up. Of any number of concurrent callers with one of a kind, in any number of processes, exactly one
   * is told `fresh`: the unique key of `used_ids` decides. Durable when answered, so nothing may be spent before all is
   * proven (principle P3).
   */
  spend(use: UsedId): Promise<"fresh" | "used">;
}

/** An identifier that counts once. */
export interface UsedId {
  /** What it identifies and whose it is, such as `dpop` and a thumbprint: ids of two kinds never meet. */
  readonly kind: string;
  /** 1–256 characters. What strangers chose may be longer, and is hashed by whoever took it. */
  readonly id: string;
  /** Forgotten from this moment; whatever carried the id must be refused by then for its age. */
  readonly until: Instant;
}
