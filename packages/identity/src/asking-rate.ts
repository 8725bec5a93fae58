import type { Hashing, Instant, Milliseconds } from "@grantway/protocol";
import { networkOf } from "./network.ts";
import type { FailedSignIns } from "./ports/failed-sign-ins.ts";
import { createTurns } from "./turns.ts";

/*
 * How many times a network may ask for an account, or for a mail about one, so that a stranger cannot fill the list, nor ask name by
 * name who has one. A browser that somebody signed in from before has a count of its own and waits for nobody else's: it shares its
 * network with whoever asks a lot. That count is small, because whoever makes accounts gets such a browser with each of them. Beyond
 * what is free in an hour there is one more each so many minutes, so nobody is shut out for long. All nodes share the counts, which
 * reach the storage as keyed hashes.
 */

const hour: Milliseconds = 3_600_000;
const mostOfDevice = 5;
/** What asks at the same time and is not judged yet, of one network. */
const mostWaiting = 32;

/** Where somebody asks from. */
export interface AskingOrigin {
  readonly address: string;
  /** Id of the device when somebody signed in from it before. */
  readonly device: string | undefined;
}

/** Keeps count. */
export interface AskingRate {
  /** Counts one more, or says when it counts again. */
  take(from: AskingOrigin, now: Instant): Promise<Instant | undefined>;
}

/** A {@link AskingRate} over stored counts. */
export function createAskingRate({
  failures,
  hashing,
  what,
  perHour,
}: {
  readonly failures: Pick<FailedSignIns, "count" | "add">;
  readonly hashing: Pick<Hashing, "keyed">;
  /** What is counted, apart from all else that is. */
  readonly what: string;
  /** Of one network. */
  readonly perHour: number;
}): AskingRate {
  const turns = createTurns(mostWaiting);
  const keyOf = (...parts: readonly string[]) => hashing.keyed(JSON.stringify([what, ...parts]));

  return {
    async take({ address, device }, now) {
      const own = device !== undefined;
      const key = own ? keyOf("device", device) : keyOf("network", networkOf(address));
      const most = own ? mostOfDevice : perHour;
      const until = await turns.take(key, async () => {
        const [count] = await failures.count([key], hour, now);
        if (count !== undefined && count.failures >= most) {
          const next = count.lastAt + hour / most;
          if (next > now) return next;
        }
        await failures.add([key], now);
        return undefined;
      });
      return until === "busy" ? now + hour / most : until;
    },
  };
}
