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
 *   on this account and for nothing else. A stranger does not have its cookie, so a stranger cannot slow it, from any
 *   address. Where several people share a browser, each has a count of their own: whoever signs in empties theirs alone.
 * - Any other browser waits for the failures of its own network on this account (five are free, then the wait doubles
 *   up to 15 minutes), and for those of its own network on all accounts together (100 are free, then up to one minute:
 *   this slows one password tried on many names). A network without failures of its own never waits.
 * - An account that is under attack (20 failures, from wherever) takes the free attempts away: one failure and the
 *   wait begins at 30 seconds. This is what slows an attacker with many addresses, each of which now gets one attempt
 *   and then one every few minutes, while the owner's first attempt still goes through at once.
 *
 * What remains: who shares a network with an attacker and comes from a new browser may have to wait those minutes.
 *
 * All of this looks the same whether there is such an account: each failure counts under what was typed, up to an @, and
 * under the account it led to, be it none. The greater count decides. So username and email address of one account share
 * one count, and so do `eve` and `eve@example.com` who are nobody.
 *
 * Processes share the counts but not the moment between looking and counting: each thread or node may let one attempt
 * more through at once. Names and addresses reach the storage as keyed hashes: people type passwords into the wrong field.
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
  /** Id of the person it names, `undefined` for nobody. */
  readonly userId: string | undefined;
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

  /** What the attempts of one browser are counted under. The last one names who they are about. */
  function own({ login, userId, address, knownDevice }: Attempt): readonly string[] {
    if (knownDevice !== undefined) return [key("device", knownDevice, userId ?? "")];
    return accountsOf({ login, userId }).map((account) => key("pair", ...account, networkOf(address)));
  }
  const network = ({ address }: Attempt) => key("network", networkOf(address));
  const accounts = (attempt: Attempt) => accountsOf(attempt).map((account) => key("account", ...account));

  return {
    keyOf: (attempt) => own(attempt).at(-1) ?? "",

    async waitUntil(attempt, now) {
      const mine = own(attempt);
      const keys =
        attempt.knownDevice === undefined ? [...mine, network(attempt), ...accounts(attempt)] : mine;
      const counts = await failures.count(keys, failureWindow, now);
      const [everywhere, ...everyone] = counts.slice(mine.length);
      const attacked = everyone.some((count) => count.failures >= attackedFrom);
      const schedule = attacked ? onePairAttacked : onePairCalm;
      const waits = counts.slice(0, mine.length).map((count) => until(count, schedule));
      return later(now, ...waits, until(everywhere, oneNetwork));
    },

    async failed(attempt, now) {
      const others = attempt.knownDevice === undefined ? [network(attempt), ...accounts(attempt)] : [];
      await failures.add([...own(attempt), ...others], now);
    },

    async succeeded(attempt) {
      // Not the account's and not the network's count: an attacker with an account of their own would wipe them.
      await failures.clear(own(attempt));
    },
  };
}

/** What was typed, up to an @, and whom it led to. As many for nobody as for somebody, so that the work is the same. */
function accountsOf({ login, userId }: Pick<Attempt, "login" | "userId">): readonly (readonly string[])[] {
  const [name = ""] = login.split("@", 1);
  return [["typed", name], userId === undefined ? ["nobody", name] : ["user", userId]];
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
