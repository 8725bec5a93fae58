import { expect, it } from "vitest";
import { sumOfCounts } from "./sum-of-counts.ts";

it("counts add up, and none are none", () => {
  expect(sumOfCounts([{ count: 1 }, { count: 2 }])).toBe(3);
  expect(sumOfCounts([])).toBe(0);
});
