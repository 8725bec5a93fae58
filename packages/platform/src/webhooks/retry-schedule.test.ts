import { describe, expect, it } from "vitest";
import { nextAttemptAt, readRetryAfter } from "./retry-schedule.ts";

const day = 24 * 60 * 60 * 1000;

describe("when an event is sent again", () => {
  it("goes on for about three days, each wait longer than the one before, and then ends", () => {
    const waits: number[] = [];
    let at = 0;
    for (let attempt = 1; ; attempt += 1) {
      const next = nextAttemptAt({ attempt, at, notBefore: null }, 0.5);
      if (next === undefined) break;
      waits.push(next - at);
      at = next;
    }
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(waits[0]).toBe(5_000);
    expect(at / day).toBeGreaterThan(3);
    expect(at / day).toBeLessThan(3.5);
  });

  it("spreads what failed together", () => {
    const at = (random: number) => nextAttemptAt({ attempt: 2, at: 0, notBefore: null }, random);
    expect([at(0), at(1)]).toEqual([270_000, 330_000]);
  });

  it("waits as long as the endpoint asks, and a day at most", () => {
    const next = (notBefore: number) => nextAttemptAt({ attempt: 1, at: 1_000, notBefore }, 0.5);
    expect(next(61_000)).toBe(61_000);
    expect(next(0)).toBe(6_000);
    expect(next(90 * day)).toBe(1_000 + day);
  });
});

describe("Retry-After, RFC 9110 §10.2.3", () => {
  it.each([
    ["120", 121_000],
    ["0", 1_000],
    ["Thu, 01 Jan 1970 00:01:00 GMT", 60_000],
    ["Thursday, 01-Jan-70 00:01:00 GMT", 60_000],
    ["Thu Jan  1 00:01:00 1970", 60_000],
    [undefined, null],
    ["", null],
    ["-1", null],
    ["1e3", null],
    ["soon", null],
    ["99999999999999", null],
    ["2026-01-01", null],
  ])("%s", (value, expected) => expect(readRetryAfter(value, 1_000)).toBe(expected));
});
