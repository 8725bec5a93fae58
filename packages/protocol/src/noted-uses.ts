import type { Instant } from "./instant.ts";
import type { Clock } from "./ports/clock.ts";
import type { Uses } from "./ports/last-uses.ts";

/** Notes that something a grant gave is used now. For the hottest paths: the second time in a minute it is one look-up. */
export type NoteUse = (grantId: string) => void;

/** Uses since somebody last took them. */
export interface NotedUses {
  readonly note: NoteUse;
  /** The first use of each grant since the last time; they are forgotten here. */
  readonly take: () => Uses;
}

/** Grants remembered at once, some ten megabytes of them. What does not fit is noted when it comes again later. */
const most = 100_000;

/** Gathers uses in memory. */
export function createNotedUses({ clock }: { readonly clock: Clock }): NotedUses {
  let noted = new Map<string, Instant>();
  return {
    note(grantId) {
      if (!noted.has(grantId) && noted.size < most) noted.set(grantId, clock());
    },
    take() {
      const taken = noted;
      noted = new Map();
      return taken;
    },
  };
}
