import { expect, it } from "vitest";
import { median } from "./statistics.ts";

it("the median is the middle, whatever the order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 3, 2])).toBe(2.5);
  expect(median([4])).toBe(4);
  expect(() => median([])).toThrow("nothing");
});
