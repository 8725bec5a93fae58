import { describe, expect, it } from "vitest";
import { fieldsBetween, inOrderOf } from "./fields-between.ts";

describe("fields between two records", () => {
  it("are those that differ, with what is not there left out", () => {
    const before = { id: "a", name: "A", old: 1, same: [1] };
    expect(fieldsBetween(before, { id: "a", name: "B", new: 2, same: [1] }, "id")).toEqual({
      name: { from: "A", to: "B" },
      old: { from: 1 },
      new: { to: 2 },
    });
  });

  it("are all but the id where there is none yet", () => {
    expect(fieldsBetween(undefined, { id: "a", name: "A" }, "id")).toEqual({ name: { to: "A" } });
  });
});

describe("a list in the order of another", () => {
  it("is that one where both hold the same", () => {
    expect(inOrderOf(["a", "b"], ["b", "a"])).toEqual(["a", "b"]);
    expect(inOrderOf(["a", "b"], ["b"])).toEqual(["b"]);
    expect(inOrderOf(["a"], ["b", "a"])).toEqual(["b", "a"]);
    expect(inOrderOf(["a", "b"], ["b", "c"])).toEqual(["b", "c"]);
  });
});
