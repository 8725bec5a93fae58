import { describe, expect, it } from "vitest";
import { timeScale } from "./time-scale.ts";

const whole = { publishedFrom: 0, signsFrom: 1000, signsUntil: 8000, publishedUntil: 9000 };

describe("the time line of keys", () => {
  it("has a bar for each phase, one behind the other", () => {
    const bars = timeScale([whole], 4000).barsOf(whole);
    expect(bars.map(({ part }) => part)).toEqual(["published", "signs", "stays"]);
    for (const [at, { start, length }] of bars.slice(0, -1).entries()) {
      expect(start + length).toBeCloseTo(bars[at + 1]?.start ?? 0, 5);
    }
  });

  it("has this moment on it, away from both edges", () => {
    for (const now of [-500, 4000, 20_000]) {
      const scale = timeScale([whole], now);
      expect(scale.now).toBeGreaterThan(3);
      expect(scale.now).toBeLessThan(97);
    }
  });

  it("draws a key that nobody plans to rotate up to the end, and leaves out a phase that takes no time", () => {
    const open = { publishedFrom: 0, signsFrom: 0, signsUntil: undefined, publishedUntil: undefined };
    const [only, ...others] = timeScale([open], 5000).barsOf(open);
    expect(others).toEqual([]);
    expect(only?.part).toBe("signs");
    expect((only?.start ?? 0) + (only?.length ?? 0)).toBeCloseTo(100, 5);
  });

  it("stands for a single moment too", () => {
    const scale = timeScale([{ ...whole, signsFrom: 0, signsUntil: 0, publishedUntil: 0 }], 0);
    expect(scale.now).toBeCloseTo(50, 5);
  });
});
