import { type EventLoopUtilization, performance } from "node:perf_hooks";

/** How busy an event loop was since the last call: 0 idle, 1 never idle. */
export type Utilization = () => number;

/** @param read - the loop's counters since it began. */
export function createUtilization(read: () => EventLoopUtilization): Utilization {
  let last = read();
  return () => {
    const now = read();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    // The two counters of another thread are not read atomically: between two quick looks a difference may be negative.
    return Math.max(0, utilization);
  };
}
