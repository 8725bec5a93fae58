import { type EventLoopUtilization, performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Milliseconds, ThreadHealth } from "@grantway/protocol";

/*
 * How busy the threads of this process are. The first one sees the event loops of all; the others ask it.
 */

/** The counters of a thread's event loop since it began. */
export type Loop = () => EventLoopUtilization;

/** For so long the threads are looked at. */
const glance: Milliseconds = 100;

/** Looks at these threads for a moment, the first one first. */
export async function healthOf(loops: readonly Loop[]): Promise<readonly ThreadHealth[]> {
  const before = loops.map((loop) => loop());
  await sleep(glance);
  return loops.map((loop, thread) => {
    const { utilization } = performance.eventLoopUtilization(loop(), before[thread]);
    // The two counters of another thread are not read atomically, so a difference may be negative.
    return { thread, utilization: Math.max(0, utilization) };
  });
}
