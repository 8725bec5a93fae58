import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, endAt, isMoment, numberOf } from "./numbers.ts";

const year = 31_536_000_000;
const lastMoment = Date.UTC(9999, 11, 31);

describe("numbers from outside", () => {
  it.each<readonly [unknown, number]>([
    [3600, 3600],
    ["3600", 3600],
    [" 3600.5 ", 3600.5],
    ["-1", -1],
    ["0x10", Number.NaN],
    ["1e400", Number.NaN],
    ["", Number.NaN],
    ["soon", Number.NaN],
    [null, Number.NaN],
    [true, Number.NaN],
    [[3600], Number.NaN],
  ])("%j is %d", (value, expected) => {
    expect(numberOf(value)).toBe(expected);
  });

  it.each<readonly [unknown, number]>([
    ["1970-01-01T00:00:01Z", 1000],
    ["1970-01-01 00:00:01z", 1000],
    ["1970-01-01T02:00:01.5+02:00", 1500],
    ["Thu, 01 Jan 1970 00:00:01 GMT", 1000],
    ["1970-01-01T00:00:01", Number.NaN],
    ["1970-01-01", Number.NaN],
    ["1970-13-41T00:00:01Z", Number.NaN],
    ["Thursday", Number.NaN],
    [1000, Number.NaN],
    [null, Number.NaN],
  ])("are not mixed up with dates: %j is %d", (value, expected) => {
    expect(dateOf(value)).toBe(expected);
  });

  it("are moments when a date with a year of four digits can be made of them", () => {
    expect([0, 1, lastMoment].map(isMoment)).toEqual([true, true, true]);
    const none = [-1, 0.5, lastMoment + 1, 9.2e15, Number.NaN, Infinity, "1", null, undefined];
    expect(none.map(isMoment)).not.toContain(true);
  });

  it("end in less than a hundred years, or are not known to end", () => {
    expect([endAt(100 * year - 1, 0), endAt(100 * year, 0)]).toEqual([100 * year - 1, undefined]);
    expect([endAt(1.5, 0), endAt(-1, 0), endAt(Number.NaN, 0)]).toEqual([1, undefined, undefined]);
  });

  it("never give a moment that cannot be shown", () => {
    const isShown = (moment: number) => {
      const end = endAt(moment, 0);
      return end === undefined || new Date(end).toISOString() !== "";
    };
    fc.assert(fc.property(fc.double(), isShown));
    expect(isShown(Infinity)).toBe(true);
  });
});
