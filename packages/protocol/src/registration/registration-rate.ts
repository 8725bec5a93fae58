import { hasPassed, type Instant, type Milliseconds } from "../instant.ts";

/*
 * How many clients one network may register in an hour, so that a stranger cannot fill the list. Counted in the memory of this
 * thread, as guesses at secrets are (`secret-guesses.ts`): with several threads or nodes each has its own count. What all
 * networks together may leave behind unused is bounded by the store (`Registrations.register`).
 */

const hour: Milliseconds = 3_600_000;
/** Networks that are remembered; the one that came the longest ago makes room. */
const capacity = 10_000;

/** Keeps count. */
export interface RegistrationRate {
  /** Counts one more from this network, or says how long it has to wait. */
  take(network: string, now: Instant): Milliseconds | undefined;
}

/** Counts what each network registers. */
export function createRegistrationRate(perHour: number): RegistrationRate {
  const counts = new Map<string, { readonly since: Instant; readonly taken: number }>();

  return {
    take(network, now) {
      const before = counts.get(network);
      const isOver = before === undefined || hasPassed(hour, { since: before.since, now });
      const current = isOver ? { since: now, taken: 0 } : before;
      if (current.taken >= perHour) return current.since + hour - now;
      counts.delete(network);
      counts.set(network, { since: current.since, taken: current.taken + 1 });
      const [oldest] = counts.keys();
      if (counts.size > capacity && oldest !== undefined) counts.delete(oldest);
      return undefined;
    },
  };
}
