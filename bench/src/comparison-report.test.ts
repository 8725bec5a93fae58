import { describe, expect, it } from "vitest";
import type { Comparison, Sample } from "./compare.ts";
import { formatComparison, resultsOf } from "./comparison-report.ts";

function sample(server: string, perSecond: number, p99Ms = 1): Sample {
  return { server, case: "refresh", perSecond, medianMs: 0.5, p99Ms };
}

const comparison: Comparison = {
  samples: [
    ...[3000, 9000, 6000].map((rate) => sample("grantway", rate, 2)),
    ...[1000, 1000, 3000].map((rate) => sample("oidc-provider", rate, 4)),
  ],
  memory: [
    { server: "grantway", idle: 90e6, after: 120e6 },
    { server: "oidc-provider", idle: 80e6, after: 300e6 },
  ],
};

describe("the report of a comparison", () => {
  it("shows medians over the rounds, and the median of the rounds' own ratios", () => {
    expect(resultsOf(comparison)).toMatchObject([
      { case: "refresh", ours: { perSecond: 6000 }, peer: { perSecond: 1000 }, ratio: 3 },
    ]);
  });

  it("says beside the figures what is durable and what is not", () => {
    const text = formatComparison(comparison);
    expect(text).toMatch(/refresh +6,000 +1,000 +3\.0× +2\.00 ms +4\.00 ms/);
    expect(text).toMatch(/oidc-provider +80 MB +300 MB/);
    expect(text).toContain("grantway is durable");
  });
});
