import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { healthAt, healthOf, shareHealth } from "./thread-health.ts";

it("threads are looked at for a moment, and numbered from the first", async () => {
  const own = () => performance.eventLoopUtilization();
  const threads = await healthOf([own, own]);
  expect(threads.map(({ thread }) => thread)).toEqual([0, 1]);
  for (const { utilization = -1 } of threads) {
    expect(utilization).toBeGreaterThanOrEqual(0);
    expect(utilization).toBeLessThanOrEqual(1);
  }
});

it("another thread is told what the first one sees, each question by itself", async () => {
  let asked = 0;
  const port = shareHealth(async () => [{ thread: (asked += 1) }]);
  const ask = healthAt(port);
  expect(await Promise.all([ask(), ask()])).toEqual([[{ thread: 1 }], [{ thread: 2 }]]);
  port.close();
});
