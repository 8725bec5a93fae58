import { keepNewest } from "../sessions/keep-newest.ts";

/** How long an outcome is known, in milliseconds, and how many are. */
const memory = 60_000;
const most = 1000;

/** Does the work for a state once: whoever comes with it meanwhile, or shortly after, gets the same outcome. */
export function createOnceByState<T>(
  now: () => number,
): (state: string, work: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { readonly outcome: Promise<T>; readonly until: number }>();

  return (state, work) => {
    const found = known.get(state);
    if (found !== undefined && found.until > now()) return found.outcome;
    const outcome = work();
    keepNewest(known, state, { outcome, until: now() + memory }, most);
    return outcome;
  };
}
