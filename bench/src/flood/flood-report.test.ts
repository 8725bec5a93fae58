import { describe, expect, it } from "vitest";
import { floodResult, formatFlood } from "./flood-report.ts";

const round = (quietP99Ms: number, floodedP99Ms: number, refused: readonly number[] = []) => ({
  quietP99Ms,
  floodedP99Ms,
  quietPerSecond: 9000,
  floodedPerSecond: 6000,
  visits: { signedIn: [20, 60], refused },
  tries: { 403: 10, 503: 90 },
});

describe("the report of a flood", () => {
  it("shows the median of the rounds' own ratios, and every refusal", () => {
    const rounds = [round(1, 2), round(2, 10, [503]), round(4, 12)];
    expect(floodResult(rounds)).toEqual({
      quietP99Ms: 2,
      floodedP99Ms: 10,
      ratio: 3,
      signedIn: 6,
      refused: 1,
      signInMedianMs: 40,
      signInSlowestMs: 60,
      tries: { 403: 30, 503: 270 },
    });
    expect(formatFlood(rounds)).toMatch(/p99 +2\.00 ms +10\.00 ms +3\.0×/);
  });
});
