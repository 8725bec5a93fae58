import { describe, expect, it } from "vitest";
import { isSafe, readLength } from "./call.ts";

describe("a call", () => {
  it("changes nothing by three methods, RFC 9110 §9.2.1", () => {
    expect(["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "get"].filter(isSafe)).toEqual([
      "GET",
      "HEAD",
      "OPTIONS",
    ]);
  });

  it.each([
    ["7", 7],
    ["0", 0],
    ["", undefined],
    ["-1", undefined],
    ["1e3", undefined],
    ["7, 7", undefined],
    ["9".repeat(20), undefined],
    [null, undefined],
    [undefined, undefined],
  ])("says by %j that its body has %j bytes", (value, length) => {
    expect(readLength(value)).toBe(length);
  });
});
