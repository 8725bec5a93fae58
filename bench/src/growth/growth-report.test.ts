import { describe, expect, it } from "vitest";
import type { GrowthResult } from "./growth.ts";
import { formatGrowth, growthCases } from "./growth-report.ts";

const result: GrowthResult = {
  samples: [
    ...[2, 1, 9].map((p99Ms) => ({ size: 10, case: "refresh" as const, perSecond: 5000, p99Ms })),
    ...[2, 2.4, 3].map((p99Ms) => ({ size: 1000, case: "refresh" as const, perSecond: 4000, p99Ms })),
  ],
  starts: [10, 1000].map((size) => ({ size, firstTokenMs: 400.4, idle: 90e6 })),
  growth: [10, 1000].map((size) => ({
    size,
    perAccessTokens: 0,
    perRefreshes: 81.92,
    fileBytes: size * 1e6,
  })),
};

describe("the report of growth", () => {
  it("divides the p99 of the largest size by that of the smallest, round by round", () => {
    expect(growthCases(result)).toEqual([
      { case: "refresh", p99Ms: [2, 2.4], perSecond: [5000, 4000], ratio: 1 },
    ]);
  });

  it("shows what the file grows by, and how a start goes", () => {
    const text = formatGrowth(result);
    expect(text).toMatch(/refresh +2\.00 ms +2\.40 ms +1\.00× +5,000 +4,000/);
    expect(text).toMatch(/1,000 +1000 MB +0 +82 +400 ms +90 MB/);
  });
});
