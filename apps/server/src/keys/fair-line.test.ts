import { describe, expect, it } from "vitest";
import { createFairLine } from "./fair-line.ts";

function given(room: number) {
  const line = createFairLine<string>(room);
  /** `a1` is the first one of key `a`. */
  const add = (...names: readonly string[]) => names.map((name) => line.add(name.slice(0, 1), name));
  const takeAll = () => {
    const taken: string[] = [];
    for (let one = line.take(); one !== undefined; one = line.take()) taken.push(one);
    return taken;
  };
  return { line, add, takeAll };
}

describe("a fair line", () => {
  it("gives keys their turns, and those of one key theirs in order", () => {
    const { add, takeAll } = given(9);
    add("a1", "a2", "a3", "b1", "c1", "b2");
    expect(takeAll()).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
  });

  it("has room for as many as it says, and not for one more", () => {
    const { add } = given(2);
    expect(add("a1", "a2", "a3")).toEqual([undefined, undefined, "a3"]);
  });

  it("makes room for a newcomer at the cost of the longest line", () => {
    const { add, takeAll } = given(3);
    expect(add("a1", "a2", "a3", "b1")).toEqual([undefined, undefined, undefined, "a3"]);
    expect(takeAll()).toEqual(["a1", "b1", "a2"]);
  });

  it("pushes nobody out for an equal", () => {
    const { add, takeAll } = given(2);
    expect(add("a1", "b1", "c1")).toEqual([undefined, undefined, "c1"]);
    expect(takeAll()).toEqual(["a1", "b1"]);
  });

  it("takes more again once some have left", () => {
    const { line, add } = given(1);
    expect(add("a1", "b1")).toEqual([undefined, "b1"]);
    expect(line.take()).toBe("a1");
    expect(line.take()).toBeUndefined();
    expect(add("b2")).toEqual([undefined]);
    expect(line.take()).toBe("b2");
  });
});
