import { describe, expect, it } from "vitest";
import { pageLimit, pageStart, pageStartBelow, pageStartFromTop, toPage } from "./pages.ts";

describe("the limit of a page", () => {
  it.each([1, 200])("may be %i", (limit) => {
    expect(pageLimit({ limit })).toBe(limit);
  });

  it.each([0, -1, 201, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("may not be %d", (limit) => {
    expect(() => pageLimit({ limit })).toThrow(RangeError);
  });
});

describe("where a page begins", () => {
  const key = (item: string) => [item, "ü"];

  it("is before everything at first", () => {
    expect(pageStart({ limit: 1 }, 2)).toEqual(["", ""]);
  });

  it("is after the last item of the page before, whatever its text", () => {
    const { next } = toPage(["a", 'q"\\ 名', "c"], 2, key);
    expect(pageStart({ limit: 2, ...(next === undefined ? {} : { after: next }) }, 2)).toEqual([
      'q"\\ 名',
      "ü",
    ]);
  });

  it.each([
    ["another list's", toPage(["a", "b"], 1, (item) => [item]).next ?? ""],
    ["nonsense", "%%%"],
    ["numbers", Buffer.from("[1,2]").toString("base64url")],
    ["no list", Buffer.from('"a"').toString("base64url")],
    ["empty", ""],
    ["no text that can be stored", Buffer.from('["a\\u0000","\\ud800"]').toString("base64url")],
  ])("is never what is %s", (_, after) => {
    expect(() => pageStart({ limit: 1, after }, 2)).toThrow("This is not where a page of this list begins.");
  });
});

describe("where a page of a list that goes down begins", () => {
  const after = (...key: readonly string[]) => {
    const { next } = toPage([1, 2], 1, () => key);
    return { limit: 1, ...(next === undefined ? {} : { after: next }) };
  };

  it("is above everything at first, and below the last item after it", () => {
    expect(pageStartBelow({ limit: 1 })).toEqual({ number: Number.MAX_SAFE_INTEGER, text: "" });
    expect(pageStartBelow(after("1790", "id"))).toEqual({ number: 1790, text: "id" });
  });

  it("is above every text at first, and at the last item after it", () => {
    expect(pageStartFromTop({ limit: 1 }, 1)[0]?.localeCompare("zz")).toBe(1);
    expect(pageStartFromTop(after("b", "a"), 2)).toEqual(["b", "a"]);
    expect(() => pageStartFromTop(after("b"), 2)).toThrow(RangeError);
  });

  it.each([
    ["of names", "acme", "id"],
    ["of a negative number", "-1", "id"],
    ["without a text", "1"],
  ])("is never that of a list %s", (_, ...key) => {
    expect(() => pageStartBelow(after(...key))).toThrow("This is not where a page of this list begins.");
  });
});

describe("a page", () => {
  it("has a next one only when more was read than it holds", () => {
    expect(toPage(["a", "b"], 2, (item) => [item])).toEqual({ items: ["a", "b"] });
    expect(toPage(["a", "b", "c"], 2, (item) => [item])).toMatchObject({ items: ["a", "b"] });
    expect(toPage([], 2, (item: string) => [item])).toEqual({ items: [] });
  });
});
