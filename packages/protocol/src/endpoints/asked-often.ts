import { hasPassed, type Instant, type Milliseconds } from "../instant.ts";
import type { Clock } from "../ports/clock.ts";

/** How often something may be asked. */
export interface AskedOften {
  /** Counts a request of this caller. Until when there are too many of them; `undefined`: it is answered. */
  count(caller: string): Instant | undefined;
}

/**
 * Counts in the memory of this thread, so that what anybody may ask for fills no table. All counts begin anew together at the end
 * of the window: memory is bounded by what one window brings, and beyond `callers` all others share one count.
 */
export function createAskedOften({
  clock,
  window,
  most,
  callers,
}: {
  readonly clock: Clock;
  readonly window: Milliseconds;
  readonly most: number;
  readonly callers: number;
}): AskedOften {
  const counts = new Map<string, number>();
  let since = Number.NEGATIVE_INFINITY;

  return {
    count(caller) {
      const now = clock();
      if (hasPassed(window, { since, now })) {
        counts.clear();
        since = now;
      }
      const key = counts.has(caller) || counts.size < callers ? caller : "";
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count > most ? since + window : undefined;
    },
  };
}
