import { type EventLoopUtilization, performance } from "node:perf_hooks";

/** How busy an event loop was since this was last asked: 0 slept, 1 never waited. */
export type Utilization = () => number;

/** @param read - the loop's counters since it began. */
export function createUtilization(read: () => EventLoopUtilization): Utilization {
  let last = read();
  return () => {
    const now = read();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    // Another thread's two clocks are not read in one moment: between two quick looks less than nothing may have passed.
    return Math.max(0, utilization);
  };
}
