/** Counts how often somebody did something in the minute that runs. */
export interface Rate {
  /** Counts once more. Answers how many seconds to wait, or 0 where it may be done now. */
  take(who: string): number;
}

const minute = 60_000;

/** @param most - how often each may in a minute. */
export function createRate({ most, now }: { readonly most: number; readonly now: () => number }): Rate {
  const counts = new Map<string, number>();
  let began = -minute;
  return {
    take(who) {
      const at = now();
      if (at - began >= minute) {
        began = at;
        counts.clear();
      }
      const count = (counts.get(who) ?? 0) + 1;
      counts.set(who, count);
      return count > most ? Math.ceil((began + minute - at) / 1000) : 0;
    },
  };
}
