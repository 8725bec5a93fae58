import { describe, expect, it } from "vitest";
import { isCompactJws } from "./compact-jws.rfc7515.ts";

describe("a JWS in its compact form, RFC 7515 §2", () => {
  it.each(["YQ.YWI.YWJj", "YWJjZA.YQ.", "ab-_.ab-_.ab-_"])("may be %s", (text) => {
    expect(isCompactJws(text)).toBe(true);
  });

  it.each([
    ["padding", "YQ.YWI.YQ=="],
    ["padding in another part", "YQ==.YWI.YQ"],
    ["white space", "YQ.YWI.YW Jj"],
    ["a line end", "YQ.YWI.YWJj\n"],
    ["the other alphabet", "YQ.YWI.ab+/"],
    ["spare bits after one byte", "YQ.YWI.YR"],
    ["spare bits after two bytes", "YQ.YWI.YWJ"],
    ["a sign too few", "YQ.YWI.YWJjZ"],
    ["two parts", "YQ.YWI"],
    ["four parts", "YQ.YWI.YQ.YQ"],
  ])("has no %s", (_, text) => {
    expect(isCompactJws(text)).toBe(false);
  });
});
