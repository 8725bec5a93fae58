import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type { Tally, TotalCount } from "@grantway/protocol";
import type { Storage } from "@grantway/storage";
import { createUtilization } from "../threads/utilization.ts";
import type { RequestCount, RequestCounts } from "./request-counts.ts";

/** What a thread tells of itself. Counts are since it began; the rest is since it was last asked. */
export interface ThreadReport {
  readonly requests: readonly RequestCount[];
  /** Tokens, sign-ins and errors. */
  readonly totals: readonly TotalCount[];
  /** Writes that wait for their turn, now. */
  readonly writesWaiting: number;
  /** 0 idle, 1 never idle. */
  readonly utilization: number;
  /** How late its event loop was, in seconds: half of the looks, 99 of 100, and the worst. */
  readonly delay: { readonly half: number; readonly most: number; readonly worst: number };
}

/** What it is told of. */
export interface ReportDependencies {
  readonly tally: Pick<Tally, "sums">;
  readonly requests: Pick<RequestCounts, "rows">;
  readonly storage: Pick<Storage, "waiting">;
}

/** Begins to watch this thread. To be asked by one: each answer begins a new time. */
export function createReporter({ tally, requests, storage }: ReportDependencies): () => ThreadReport {
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  const utilization = createUtilization(() => performance.eventLoopUtilization());
  return () => {
    const delay = delayOf(delays);
    delays.reset();
    return {
      requests: requests.rows(),
      totals: tally.sums(),
      writesWaiting: storage.waiting(),
      utilization: utilization(),
      delay,
    };
  };
}

function delayOf(delays: ReturnType<typeof monitorEventLoopDelay>): ThreadReport["delay"] {
  // Nothing was looked at yet: then it says the largest number there is.
  const seconds = (nanoseconds: number) => (delays.count === 0 ? 0 : nanoseconds / 1e9);
  return {
    half: seconds(delays.percentile(50)),
    most: seconds(delays.percentile(99)),
    worst: seconds(delays.max),
  };
}
