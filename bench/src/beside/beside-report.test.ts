import { expect, it } from "vitest";
import type { BesideSample } from "./measure-pair.ts";
import { besideResults, formatBeside } from "./beside-report.ts";

const samples: readonly BesideSample[] = [
  { case: "refresh", sender: "bare", ours: 100, before: 100 },
  { case: "refresh", sender: "oauth4webapi", ours: 100, before: 90 },
  { case: "refresh", sender: "oauth4webapi", ours: 50, before: 100 },
  { case: "refresh", sender: "oauth4webapi", ours: 80, before: 100 },
];

it("shows the median of the ratios of each round and how far they lie apart, for each sender", () => {
  expect(besideResults(samples)).toEqual([
    { case: "refresh", sender: "oauth4webapi", ours: 80, before: 100, ratio: 1.25, from: 0.9, to: 2 },
    { case: "refresh", sender: "bare", ours: 100, before: 100, ratio: 1, from: 1, to: 1 },
  ]);
  expect(formatBeside(samples)).toMatch(
    /refresh +oauth4webapi +80\.0 µs +100\.0 µs +1\.25× +0\.90 to 2\.00\nrefresh +bare type +100\.0 µs/,
  );
});
