import { describe, expect, it } from "vitest";
import { at, textAt } from "./json-path.ts";

const document = { a: { b: [{ c: 7 }] }, yes: true, none: null };

describe("a path into a document", () => {
  it.each([
    ["a.b.0.c", 7],
    ["a.b.1.c", undefined],
    ["a.x.y", undefined],
    ["none.x", undefined],
    ["constructor.name", undefined],
    ["a.__proto__", undefined],
  ])("%s", (path, value) => {
    expect(at(document, path)).toBe(value);
  });

  it("writes numbers and booleans out and nothing else", () => {
    expect(["a.b.0.c", "yes", "none", "a"].map((path) => textAt(document, path))).toEqual([
      "7",
      "true",
      undefined,
      undefined,
    ]);
  });
});
