import { describe, expect, it } from "vitest";
import { createUtilization } from "./utilization.ts";

describe("utilization", () => {
  it("counts from the time it was last asked", () => {
    const counters = [
      { idle: 100, active: 900, utilization: 0.9 },
      { idle: 190, active: 910, utilization: 0.82 },
      { idle: 190, active: 1010, utilization: 0.84 },
    ];
    const utilization = createUtilization(() => counters.shift() ?? { idle: 0, active: 0, utilization: 0 });
    expect(utilization()).toBeCloseTo(0.1);
    expect(utilization()).toBe(1);
  });

  it("is never less than nothing, though a thread's time awake may seem to run backwards", () => {
    const counters = [
      { idle: 100, active: 910, utilization: 0.9 },
      { idle: 200, active: 900, utilization: 0.82 },
    ];
    const utilization = createUtilization(() => counters.shift() ?? { idle: 0, active: 0, utilization: 0 });
    expect(utilization()).toBe(0);
  });
});
