import { expect, it } from "vitest";
import { residentMemory } from "./memory.ts";

it("resident memory is in bytes", () => {
  const mine = process.memoryUsage.rss();
  expect(residentMemory(process.pid) / mine).toBeGreaterThan(0.5);
  expect(residentMemory(process.pid) / mine).toBeLessThan(2);
});
