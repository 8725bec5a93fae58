import { describe, expect, it } from "vitest";
import { durationWords } from "./duration.ts";

describe("a span of time in words", () => {
  it.each([
    [-5, "0 s"],
    [999, "0 s"],
    [59_999, "59 s"],
    [60_000, "1 min 00 s"],
    [725_000, "12 min 05 s"],
    [3_600_000, "1 h 0 min"],
    [172_799_999, "47 h 59 min"],
    [172_800_000, "2 days"],
  ])("%d ms is %s", (milliseconds, words) => {
    expect(durationWords(milliseconds)).toBe(words);
  });
});
