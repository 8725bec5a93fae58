import { describe, expect, it } from "vitest";
import { isUsable } from "./usable.ts";

const minute = 60_000;
const tokens = { accessToken: "a", tokenType: "Bearer", obtainedAt: 1000 * minute, expiresAt: 1060 * minute };

describe("whether a token can be used", () => {
  it.each([
    ["when it is new", 1000, true],
    ["two minutes before its end", 1058, true],
    ["a moment before its last minute", 1059 - 1 / minute, true],
    ["when its last minute begins", 1059, false],
    ["after its end", 1061, false],
    ["when the clock was set back by a minute", 999, true],
    ["when it was set back further", 999 - 1 / minute, false],
  ])("%s", (_, at, usable) => {
    expect(isUsable(tokens, at * minute)).toBe(usable);
  });

  it("leaves short lives a tenth", () => {
    const short = { ...tokens, obtainedAt: 0, expiresAt: 2000 };
    expect([1700, 1900].map((at) => isUsable(short, at))).toEqual([true, false]);
  });

  it("trusts a token whose end nobody knows, and no token at all never", () => {
    const { expiresAt: _, ...endless } = tokens;
    expect([isUsable(endless, 10 ** 15), isUsable(undefined, 0)]).toEqual([true, false]);
  });
});
