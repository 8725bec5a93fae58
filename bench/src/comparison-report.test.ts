import { describe, expect, it } from "vitest";
import type { Comparison, Sample } from "./compare.ts";
import { formatComparison, resultsOf } from "./comparison-report.ts";

function sample(server: string, perSecond: number, changes: Partial<Sample> = {}): Sample {
  return {
    server,
    sender: "oauth4webapi",
    case: "refresh",
    perSecond,
    medianMs: 0.5,
    p99Ms: 1,
    cpuMicros: 70,
    ...changes,
  };
}

const comparison: Comparison = {
  samples: [
    ...[3000, 9000, 6000].map((rate) => sample("grantway", rate, { p99Ms: 2 })),
    ...[4000, 9000, 8000].map((rate) => sample("grantway", rate, { sender: "bare" })),
    ...[1000, 1000, 3000].map((rate) => sample("oidc-provider", rate, { p99Ms: 4 })),
    ...[9000, 9000, 12_000].map((rate) => sample("node:http", rate, { cpuMicros: undefined })),
  ],
  memory: [
    { server: "grantway", idle: 90e6, after: 120e6 },
    { server: "oidc-provider", idle: 80e6, after: 300e6 },
  ],
};

describe("the report of a comparison", () => {
  it("shows medians over the rounds, and the median of the rounds' own ratios", () => {
    expect(resultsOf(comparison)).toMatchObject([
      {
        case: "refresh",
        ours: { perSecond: 6000, cpuMicros: 70 },
        bareType: { perSecond: 8000 },
        peer: { perSecond: 1000 },
        bare: { perSecond: 9000, cpuMicros: undefined },
        ofPeer: 3,
        ofBare: 0.5,
        before: undefined,
        ofBefore: undefined,
      },
    ]);
  });

  it("sets ours beside the other checkout, with the same headers and across", () => {
    const before = [
      ...[6000, 18_000, 12_000].map((rate) => sample("before", rate)),
      ...[3000, 10_000, 6000].map((rate) => sample("before", rate, { sender: "bare" })),
    ];
    const samples = [...comparison.samples, ...before];
    expect(resultsOf({ ...comparison, samples })).toMatchObject([
      { ofBefore: 0.5, bareTypeOfBefore: 4 / 3, ofBeforeBareType: 1 },
    ]);
    expect(formatComparison({ ...comparison, samples })).toMatch(
      /refresh +3\.0× +0\.50× +0\.50× +1\.33× +1\.00×/,
    );
    expect(formatComparison(comparison)).not.toContain("of before");
  });

  it("says beside the figures what is durable and what is not", () => {
    const text = formatComparison(comparison);
    expect(text).toMatch(/refresh +6,000 +8,000 +1,000 +9,000/);
    expect(text).toMatch(/refresh +3\.0× +0\.50×/);
    expect(text).toMatch(/refresh +70\.0 µs/);
    expect(text).toMatch(/oidc-provider +80 MB +300 MB/);
    expect(text).toContain("grantway is durable");
  });
});
