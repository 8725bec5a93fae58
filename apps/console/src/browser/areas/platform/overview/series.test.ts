import { expect, it } from "vitest";
import { lastOf, pointsOf, sumOf } from "./series.ts";

const now = Date.parse("2026-11-28T21:26:40.000Z");
const hour = (at: string, count: number) => ({ at: `2026-11-28T${at}:00:00.000Z`, count });
const series = (...points: readonly { at: string; count: number }[]) => ({
  kind: "tokens",
  label: "a",
  points,
});

it("the last hours end with the one that goes on", () => {
  const { from, to } = lastOf("hour", 24, now);
  expect(new Date(from).toISOString()).toBe("2026-11-27T22:00:00.000Z");
  expect(new Date(to).toISOString()).toBe("2026-11-28T22:00:00.000Z");
  expect(new Date(lastOf("day", 30, now).from).toISOString()).toBe("2026-10-30T00:00:00.000Z");
});

it("hours in which nothing happened are there, and several series are one", () => {
  const range = lastOf("hour", 3, now);
  const points = pointsOf([series(hour("19", 1), hour("21", 2)), series(hour("21", 5))], range);
  expect(points.map(({ value }) => value)).toEqual([1, 0, 7]);
  expect(sumOf(points)).toBe(8);
});

it("what is outside of the range is left out", () => {
  expect(sumOf(pointsOf([series(hour("02", 9))], lastOf("hour", 3, now)))).toBe(0);
});
