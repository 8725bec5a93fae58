import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, isSame } from "./json-changes.ts";
import { mergePatch } from "./merge-patch.ts";

const json = fc.jsonValue({ maxDepth: 3 });

/** As RFC 7396 §2 has it. */
function applied(target: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const result = new Map(
    typeof target === "object" && target !== null && !Array.isArray(target) ? Object.entries(target) : [],
  );
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, applied(result.get(name), value));
  }
  return Object.fromEntries(result);
}

describe("what differs between two values", () => {
  it("is told by member, as deep as both are alike", () => {
    const before = { a: 1, b: { c: [1, { d: "x" }], e: null }, gone: true };
    const after = { a: 1, b: { c: [1, { d: "y" }], e: null }, new: [] };
    expect(changesBetween(before, after)).toEqual([
      { steps: ["b", "c", "1", "d"], before: "x", after: "y" },
      { steps: ["gone"], before: true, after: undefined },
      { steps: ["new"], before: undefined, after: [] },
    ]);
    expect(changesBetween([1, 2], [1, 2, 3])).toEqual([{ steps: [], before: [1, 2], after: [1, 2, 3] }]);
  });

  it("is nothing exactly where both say the same, in whatever order", () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(changesBetween(one, other).length === 0).toBe(isSame(one, other));
        expect(isSame(one, structuredClone(one))).toBe(true);
      }),
    );
    expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
    expect(isSame({}, JSON.parse('{"__proto__": {}}'))).toBe(false);
  });
});

describe("a merge patch, RFC 7396", () => {
  it("says what differs and no more", () => {
    expect(mergePatch({ a: 1, b: { c: 2, d: 3 }, e: [1] }, { a: 1, b: { c: 2, d: 4 }, f: "x" })).toEqual({
      b: { d: 4 },
      f: "x",
      e: null,
    });
  });

  it("makes the one of the other, where that holds no null", () => {
    const withoutNull = json.filter((value) => !JSON.stringify(value).includes("null"));
    fc.assert(
      fc.property(json, withoutNull, (before, after) => {
        expect(isSame(applied(before, mergePatch(before, after)), after)).toBe(true);
      }),
    );
  });
});
