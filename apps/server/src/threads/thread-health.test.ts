import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { healthOf } from "./thread-health.ts";

it("threads are looked at for a moment, and numbered from the first", async () => {
  const own = () => performance.eventLoopUtilization();
  const threads = await healthOf([own, own]);
  expect(threads.map(({ thread }) => thread)).toEqual([0, 1]);
  for (const { utilization = -1 } of threads) {
    expect(utilization).toBeGreaterThanOrEqual(0);
    expect(utilization).toBeLessThanOrEqual(1);
  }
});
