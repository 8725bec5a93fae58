/**
 * What remembers launches that were shown, so that none is accepted twice. Where your app runs as several processes they have to
 * share it: in Redis `SET key 1 NX PXAT …`, in SQL an insert into a table with a unique key.
 */
export interface Replays {
  /**
   * Uses the id up. Of any number of callers with one id exactly one may be told `fresh`.
   *
   * @param until - from then on it may be forgotten: the launch is expired.
   */
  spend(id: string, until: Date): Promise<"fresh" | "used">;
}

/** As many launches as one process keeps; with a minute each that is more than a hundred a second. */
const mostKept = 10_000;

/**
 * {@link Replays} in the memory of this process: enough where there is one, and not across a restart within the minute that a
 * launch lives. When it is full it refuses launches and forgets none.
 */
export function createMemoryReplays({ now = Date.now }: { readonly now?: () => number } = {}): Replays {
  const kept = new Map<string, number>();

  function forgetExpired(): void {
    const at = now();
    for (const [id, until] of kept) if (until <= at) kept.delete(id);
  }

  return {
    async spend(id, until) {
      if (kept.has(id)) return "used";
      if (kept.size >= mostKept) forgetExpired();
      if (kept.size >= mostKept) return "used";
      kept.set(id, until.getTime());
      return "fresh";
    },
  };
}
