import { describe, expect, it } from "vitest";
import { isHostIn, isHostPattern } from "./host-list.ts";

describe("a list of hosts", () => {
  it.each([
    ["app.example", true],
    ["APP.example", true],
    ["agents.example", false],
    ["one.agents.example", true],
    ["deep.one.agents.example", true],
    ["evilagents.example", false],
    ["app.example.evil.example", false],
  ])("of two has %s in it: %s", (host, isIn) => {
    expect(isHostIn(["app.example", "*.Agents.example"], host)).toBe(isIn);
  });

  it.each(["app.example", "*.app.example", "localhost", "127.0.0.1"])("may name %s", (text) => {
    expect(isHostPattern(text)).toBe(true);
  });

  it.each([
    "",
    "*",
    "*.",
    "https://app.example",
    "app.example/x",
    "app.example:443",
    "a.*.example",
    ".example",
    "bücher.example",
  ])("must not name %j", (text) => {
    expect(isHostPattern(text)).toBe(false);
  });
});
