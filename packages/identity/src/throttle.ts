import type { Hashing, Instant, Milliseconds } from "@grantway/protocol";
import { networkOf } from "./network.ts";
import type { FailedSignIns } from "./ports/failed-sign-ins.ts";

/*
 * Slows guessing without giving anybody the power to lock a person out.
 *
 * The trap: any wait that grows with the failures *of an account* can be filled by a stranger, and then the owner
 * waits. So nobody ever waits for what others did:
 *
 * - A known device (a browser this person signed in from before, see `known-devices.ts`) waits for its own failures
 *   and for nothing else. A stranger does not have its cookie, so a stranger cannot slow it, from any address.
 * - Any other browser waits for the failures of its own network on this account (five are free, then the wait doubles
 *   up to 15 minutes), and for those of its own network on all accounts together (100 are free, then up to one minute:
 *   this slows one password tried on many names). A network without failures of its own never waits.
 * - An account that is under attack (20 failures, from wherever) takes the free attempts away: one failure and the
 *   wait begins at 30 seconds. This is what slows an attacker with many addresses, each of which now gets one attempt
 *   and then one every few minutes, while the owner's first attempt still goes through at once.
 *
 * What remains: who shares a network with an attacker and comes from a new browser may have to wait those minutes.
 *
 * An account is named by what was typed, not by what was found, so all of this looks the same whether there is such an
 * account. Names and addresses reach the storage as keyed hashes: people type passwords into the wrong field.
 */

/** How long a failure counts. */
export const failureWindow: Milliseconds = 24 * 3_600_000;

interface Schedule {
  /** Failures without any wait. */
  readonly free: number;
  /** The wait after the first failure that is not free; each further one doubles it. */
  readonly first: Milliseconds;
  readonly most: Milliseconds;
}

const onePairCalm: Schedule = { free: 4, first: 1000, most: 900_000 };
const onePairAttacked: Schedule = { free: 0, first: 30_000, most: 900_000 };
const oneNetwork: Schedule = { free: 99, first: 1000, most: 60_000 };
const attackedFrom = 20;

/** Who tries to sign in as whom. */
export interface Attempt {
  /** As typed, case folded. */
  readonly login: string;
  readonly address: string;
  /** Id of the device when it is known for this account, `undefined` otherwise. */
  readonly knownDevice: string | undefined;
}

/** Keeps count. */
export interface Throttle {
  /** When the attempt may be made; `undefined` means now. */
  waitUntil(attempt: Attempt, now: Instant): Promise<Instant | undefined>;
  failed(attempt: Attempt, now: Instant): Promise<void>;
  /** Forgets the failures of this device or network on this account, and of nobody else. */
  succeeded(attempt: Attempt): Promise<void>;
  /** Names the attempts whose failures are counted together: they must be judged one after the other. */
  keyOf(attempt: Attempt): string;
}

/** A {@link Throttle} over stored counts. */
export function createThrottle({
  failures,
  hashing,
}: {
  readonly failures: FailedSignIns;
  readonly hashing: Hashing;
}): Throttle {
  // JSON keeps the parts apart: no login can be spelt so that it looks like another one with an address.
  const key = (...parts: readonly string[]) => hashing.keyed(JSON.stringify(parts));

  function own({ login, address, knownDevice }: Attempt): string {
    return knownDevice === undefined ? key("pair", login, networkOf(address)) : key("device", knownDevice);
  }
  const network = ({ address }: Attempt) => key("network", networkOf(address));
  const account = ({ login }: Attempt) => key("account", login);

  return {
    keyOf: own,

    async waitUntil(attempt, now) {
      if (attempt.knownDevice !== undefined) {
        const [device] = await failures.count([own(attempt)], failureWindow, now);
        return later(now, until(device, onePairCalm));
      }
      const keys = [own(attempt), network(attempt), account(attempt)];
      const [pair, everywhere, everyone] = await failures.count(keys, failureWindow, now);
      const attacked = (everyone?.failures ?? 0) >= attackedFrom;
      return later(now, until(pair, attacked ? onePairAttacked : onePairCalm), until(everywhere, oneNetwork));
    },

    async failed(attempt, now) {
      const others = attempt.knownDevice === undefined ? [network(attempt), account(attempt)] : [];
      await failures.add([own(attempt), ...others], now);
    },

    async succeeded(attempt) {
      // Not the account's and not the network's count: an attacker with an account of their own would wipe them.
      await failures.clear([own(attempt)]);
    },
  };
}

interface Count {
  readonly failures: number;
  readonly lastAt: Instant;
}

function until(count: Count | undefined, { free, first, most }: Schedule): Instant {
  const beyond = (count?.failures ?? 0) - free;
  if (count === undefined || beyond <= 0) return 0;
  return count.lastAt + Math.min(most, first * 2 ** (beyond - 1));
}

function later(now: Instant, ...moments: readonly Instant[]): Instant | undefined {
  const latest = Math.max(...moments);
  return latest > now ? latest : undefined;
}
