import { BroadcastChannel } from "node:worker_threads";
import { type Clock, hasPassed } from "@grantway/protocol";
import { secondsUntil } from "../answers/seconds-until.ts";
import { ApiRefusal } from "./refusal.ts";

/*
 * How often one caller may ask in a minute. Every thread of a process tells the others of each request, so that all count the
 * same within a moment; nodes do not, for that would be a write to the database for each request: with several of them the
 * most is that many times as much.
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers | RateLimit header fields}
 */

const window = 60_000;

/** Counts a request of this caller, and answers what to tell of it. */
export interface RateLimit {
  /** @throws {ApiRefusal} when it is one too many. */
  count(caller: string): Readonly<Record<string, string>>;
  close(): void;
}

/** @param crewName - of the threads that count together. */
export function createRateLimit({
  perMinute,
  crewName,
  clock,
}: {
  readonly perMinute: number;
  readonly crewName: string;
  readonly clock: Clock;
}): RateLimit {
  const counts = new Map<string, number>();
  let since = 0;
  const others = new BroadcastChannel(`grantway-api-${crewName}`);
  others.unref();
  others.addEventListener("message", ({ data }: { data: unknown }) => {
    if (typeof data === "string") add(data);
  });

  /** All are forgotten together at the end of the minute, so that memory is bounded by what one minute brings. */
  function add(caller: string): number {
    const now = clock();
    if (hasPassed(window, { since, now })) {
      counts.clear();
      since = now;
    }
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    return count;
  }

  return {
    count(caller) {
      const count = add(caller);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- between threads, which have no origin
      others.postMessage(caller);
      const seconds = secondsUntil(since + window, clock());
      const headers = {
        "ratelimit-policy": `"caller";q=${perMinute};w=${window / 1000}`,
        ratelimit: `"caller";r=${Math.max(0, perMinute - count)};t=${seconds}`,
      };
      if (count <= perMinute) return headers;
      throw new ApiRefusal("too-many-requests", `One caller may ask ${perMinute} times in a minute.`, {
        headers: { ...headers, "retry-after": String(seconds) },
      });
    },
    close: () => others.close(),
  };
}
