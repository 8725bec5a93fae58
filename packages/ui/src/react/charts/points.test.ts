import { describe, expect, it } from "vitest";
import { momentOf, tickOf, topOf } from "./points.ts";

const point = { at: new Date(2026, 10, 28, 14).getTime(), value: 3 };

describe("the top of a chart", () => {
  it.each([
    [[], 1],
    [[0, 0], 1],
    [[1], 1],
    [[3, 1], 5],
    [[10], 10],
    [[11], 20],
    [[47, 2], 50],
    [[50_001], 100_000],
  ])("above %j is %i", (values, top) => {
    expect(topOf(values.map((value, at) => ({ at, value })))).toBe(top);
  });
});

describe("a point is said", () => {
  it("with its hour or its day, in the language that is asked for", () => {
    expect(momentOf(point, "hour", "en-GB")).toBe("28 Nov, 14:00");
    expect(momentOf(point, "day", "de")).toBe("Sa., 28. Nov.");
  });

  it("shorter below the chart", () => {
    expect(tickOf(point, "hour", "en-GB")).toBe("14:00");
    expect(tickOf(point, "day", "en-GB")).toBe("28 Nov");
  });
});
