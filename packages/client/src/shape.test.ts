import { describe, expect, it } from "vitest";
import { count, either, list, matching, object, oneOf, record, text } from "./shape.ts";

describe("what is wrong with a value from outside", () => {
  it.each([
    ["text", text(), "x", 1, "a must be text"],
    ["text that is not empty", text(), "x", "", "a is empty"],
    ["text that matches", matching(/^x$/, "an x"), "x", "y", "a must be an x"],
    ["one of some", oneOf("x", null), null, "y", "a must be x or null"],
    ["a count", count(1), 1, 0.5, "a must be a whole number from 1 on"],
    ["a count from its least", count(1, 3), 1, 0, "a must be a whole number from 1 to 3"],
    ["a count to its most", count(1, 3), 3, 4, "a must be a whole number from 1 to 3"],
    ["a list", list(text()), ["x"], ["x", 1], "a[1] must be text"],
    ["a record", record(text()), { b: "x" }, { b: 1 }, "a.b must be text"],
    [
      "a record without what all have",
      record(text()),
      {},
      { constructor: "x" },
      "a has no member constructor",
    ],
    [
      "a record without prototypes",
      record(text()),
      {},
      JSON.parse('{"__proto__": "x"}') as object,
      "a has no member __proto__",
    ],
    ["a record with names", record(text(), /^b$/), { b: "x" }, { c: "x" }, "a has no member c"],
    ["an object", object({ b: text() }, ["b"]), { b: "x" }, {}, "a.b is missing"],
    [
      "no other members",
      object({ b: text() }),
      {},
      { toString: 1 },
      "a.toString is not a field this version knows",
    ],
    ["either", either(text(), oneOf(null)), null, 1, "a must be text"],
  ] as const)("%s", (_, shape, right, wrong, problem) => {
    expect(shape(right, "a")).toEqual([]);
    expect(shape(wrong, "a")).toEqual([problem]);
  });

  it.each([null, [], "x", undefined])("%j is no object", (value) => {
    expect(object({})(value, "")).toEqual(["the definition must be an object"]);
    expect(record(text())(value, "a")).toEqual(["a must be an object"]);
  });

  it("takes a member that is undefined for one that is not there", () => {
    expect(object({ b: text() })({ b: undefined }, "a")).toEqual([]);
  });
});
