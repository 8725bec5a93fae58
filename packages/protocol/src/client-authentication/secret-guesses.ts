import { hasPassed, type Instant, type Milliseconds } from "../instant.ts";

/*
 * Slows guessing of client secrets, which RFC 6749 §2.3.1 demands, without letting a stranger lock a client out.
 *
 * A network waits for what it got wrong itself about this client, and for nothing else: nine failures are free, then the
 * wait doubles up to a minute. While a client is attacked from wherever, no failure is free and the wait begins at half
 * a minute. So a right secret from a network without failures is always taken at once, and a wrong one is good for at
 * most one guess a minute and network.
 *
 * What remains: a client that shares its network with who guesses has to wait too, unless its secret is one of ours. One of
 * 2^256 cannot be guessed at any speed, so a secret that looks generated is checked even then (`authenticate.ts`).
 *
 * Counted in the memory of this thread: a client without failures costs nothing, and nobody can fill a table. With several
 * threads or nodes each has its own count, so there are as many guesses for each of them.
 */

interface Count {
  failures: number;
  lastAt: Instant;
}

const free = 9;
const first: Milliseconds = 1000;
const firstAttacked: Milliseconds = 30_000;
const most: Milliseconds = 60_000;
const attackedFrom = 100;
/** How long a failure counts after the last one. */
const memory: Milliseconds = 3_600_000;
/** Clients and networks that are remembered; the one that failed the longest ago makes room. */
const capacity = 10_000;

/** Keeps count. Only of clients there are, so made-up ids take no room. */
export interface SecretGuesses {
  /** Until when no secret is checked for this client from this network; `undefined`: it is checked now. */
  waitUntil(clientId: string, network: () => string, now: Instant): Instant | undefined;
  failed(clientId: string, network: () => string, now: Instant): void;
}

/**
 * Guesses at client secrets, counted by client and network and slowed, in the memory of this thread.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
export function createSecretGuesses(): SecretGuesses {
  const ofClients = new Map<string, Count>();
  const ofPairs = new Map<string, Count>();

  return {
    waitUntil(clientId, network, now) {
      // Asked with every request of every client: nearly all end here.
      const everywhere = ofClients.get(clientId);
      if (everywhere === undefined) return undefined;
      const pair = ofPairs.get(pairOf(clientId, network()));
      if (pair === undefined) return undefined;
      // A wait is over long before its count is forgotten, so how old that is matters to the next failure only.
      const attacked = everywhere.failures >= attackedFrom;
      const beyond = pair.failures - (attacked ? 0 : free);
      if (beyond <= 0) return undefined;
      const wait = Math.min(most, (attacked ? firstAttacked : first) * 2 ** (beyond - 1));
      return hasPassed(wait, { since: pair.lastAt, now }) ? undefined : pair.lastAt + wait;
    },

    failed(clientId, network, now) {
      add(ofClients, clientId, now);
      add(ofPairs, pairOf(clientId, network()), now);
    },
  };
}

/** A client's id holds no blank. */
function pairOf(clientId: string, network: string): string {
  return `${network} ${clientId}`;
}

function add(counts: Map<string, Count>, key: string, now: Instant): void {
  const before = counts.get(key);
  const failures = before === undefined || before.lastAt + memory <= now ? 1 : before.failures + 1;
  // The latest stands last, so the first is the oldest.
  counts.delete(key);
  counts.set(key, { failures, lastAt: now });
  const [oldest] = counts.keys();
  if (counts.size > capacity && oldest !== undefined) counts.delete(oldest);
}
