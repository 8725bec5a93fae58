import { createLRU } from "lru.min";
import { hasPassed, type Instant, type Milliseconds } from "../instant.ts";

/*
 * How often addresses of clients are fetched. Anybody may name one, so nobody may make this server ask as often as they like: neither one
 * host, which may be somebody else's, nor the world. Who asks for much waits by their network, before they take what is there for all.
 * Counted in the memory of this thread, so with several there are as many for each.
 */

const minute: Milliseconds = 60_000;

/** How many there may be. */
export interface FetchLimits {
  /** Fetches from one host in a minute. */
  readonly host: number;
  /** Fetches in a minute because of one network. */
  readonly network: number;
  /** Fetches in a minute. */
  readonly all: number;
  /** At the same time. */
  readonly atOnce: number;
}

/** Where anybody names any host. */
const ofStrangers: FetchLimits = { host: 20, network: 20, all: 300, atOnce: 32 };

/** Hosts and networks that are counted; the one that was counted the longest ago makes room. */
const capacity = 10_000;

interface Count {
  taken: number;
  readonly since: Instant;
}

/** Lets fetches begin. */
export interface FetchPace {
  /** Whether one may begin now; then it is counted, and `done` is to be called at its end. */
  begin(about: { readonly host: string; readonly network: string }, now: Instant): boolean;
  done(): void;
}

/** The pace of this thread. */
export function createFetchPace(most: FetchLimits = ofStrangers): FetchPace {
  const counts = createLRU<string, Count>({ max: capacity });
  let all: Count = { taken: 0, since: Number.NEGATIVE_INFINITY };
  let running = 0;

  function current(key: string, now: Instant): Count {
    return stillCounting(counts.get(key), now);
  }

  return {
    begin({ host, network }, now) {
      all = stillCounting(all, now);
      const [toHost, byNetwork] = [current(`host ${host}`, now), current(`network ${network}`, now)];
      const isFree = toHost.taken < most.host && byNetwork.taken < most.network && all.taken < most.all;
      if (!isFree || running >= most.atOnce) return false;
      toHost.taken += 1;
      byNetwork.taken += 1;
      all.taken += 1;
      running += 1;
      counts.set(`host ${host}`, toHost);
      counts.set(`network ${network}`, byNetwork);
      return true;
    },
    done() {
      running -= 1;
    },
  };
}

function stillCounting(count: Count | undefined, now: Instant): Count {
  if (count === undefined || hasPassed(minute, { since: count.since, now })) return { taken: 0, since: now };
  return count;
}
