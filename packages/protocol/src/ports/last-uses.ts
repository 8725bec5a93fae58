import type { Instant, Milliseconds } from "../instant.ts";

/** How far apart the kept uses of one thing are at least, and so about how exact "last used" is. */
export const keptApart: Milliseconds = 45_000;

/** What is used. */
export type UsedKind = "grant" | "client" | "secret" | "right";

/** When these were used, by their ids; a right by {@link rightId}. */
export type Uses = ReadonlyMap<string, Instant>;

/** Names a right, which is one scope of a grant. No scope has a space in it (RFC 6749 §3.3). */
export function rightId(grantId: string, scope: string): string {
  return `${grantId} ${scope}`;
}

/**
 * When what people allowed, a client and its secrets were last used. Counted and not decided: it is gathered in memory and kept
 * in batches, so that no request waits for it, and a crash may lose the last minute of it.
 */
export interface LastUses {
  /**
   * Keeps the newest use of each. One that is less than `keptApart` after the one kept already is passed over, whoever
   * kept that, and so is one of something that is gone.
   */
  keep(kind: UsedKind, uses: Uses): Promise<void>;
  /** The last use of each of these grants; those that have none are not in it. Those of clients and of rights stand with them. */
  of(grantIds: readonly string[]): Promise<Uses>;
}
