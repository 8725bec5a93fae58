import { describe, expect, it } from "vitest";
import { formatBff, formatStreams } from "./bff-report.ts";
import { names } from "./contenders.ts";
import { callCases, type CallSample } from "./proxied-calls.ts";

const samples = (rate: number): readonly CallSample[] =>
  [1, 2].flatMap((round) =>
    callCases.flatMap((wanted) =>
      Object.values(names).map((way) => ({
        way,
        case: wanted,
        perSecond: (way === names.direct ? 1000 : 1000 * rate) * round,
        medianMs: 1,
        p99Ms: 2,
        cpuMicros: 10,
      })),
    ),
  );
const streams = {
  minutes: 30,
  streams: 50,
  events: 1000,
  calls: 20,
  memory: [100e6, 100e6, 104e6, 101e6, 102e6, 102e6],
};

describe("the report of the BFF", () => {
  it("compares each way with direct calls of the same round", () => {
    const text = formatBff(samples(0.7), streams);
    expect(text).toContain("get 1 kB, through the BFF");
    expect(text).toMatch(/through the BFF +1,050 +70 % +1.00 ms +2.00 ms +10.0 µs/);
    expect(text).toContain("At least 60 % of direct calls to the sample API in every case.");
  });

  it("says which cases miss the promise", () => {
    expect(formatBff(samples(0.5), streams)).toContain(
      "Below 60 % of direct calls to the sample API: read a note of 1 kB, list 100 notes, change a note of 1 kB.",
    );
  });

  it("says how memory went, by thirds", () => {
    expect(formatStreams(streams)).toBe(
      "50 streams for 30 minutes, 1,000 events and 20 calls: 100 MB in the first third, 102 MB in the last (+2 %).",
    );
  });
});
