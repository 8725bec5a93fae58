import { describe, expect, it } from "vitest";
import { linesOf, rowsOf, withInserted, withLeft } from "./value-rows.ts";

const values = (rows: readonly { readonly value: string }[]) => rows.map(({ value }) => value);

describe("values edited as rows", () => {
  it("know which were left, wherever they have moved to", () => {
    const rows = rowsOf(["a", "b"], [true]);
    expect(rows).toEqual([
      { value: "a", left: true },
      { value: "b", left: false },
    ]);
    expect(withInserted(rows, 0, [""]).rows).toEqual([rows[0], { value: "", left: false }, rows[1]]);
  });

  it("are left one by one", () => {
    expect(withLeft([], 1)).toEqual([false, true]);
    expect(withLeft([true, false, false], 1)).toEqual([true, true, false]);
  });

  it("take in several at once, into a row that is empty and behind one that is not", () => {
    const into = withInserted(rowsOf(["a", ""], []), 1, ["x", "y"]);
    expect([values(into.rows), into.last]).toEqual([["a", "x", "y"], 2]);
    const behind = withInserted(rowsOf(["a", "b"], []), 0, ["x", "y"]);
    expect([values(behind.rows), behind.last]).toEqual([["a", "x", "y", "b"], 2]);
  });

  it("speak of what was pasted at once, since nobody will leave it", () => {
    expect(withInserted(rowsOf([""], []), 0, ["x", "y"]).rows.every(({ left }) => left)).toBe(true);
  });

  it("are the lines of a text, whatever ends them", () => {
    expect(linesOf("a\r\n\n  b \rc\n")).toEqual(["a", "b", "c"]);
    expect(linesOf("one")).toEqual(["one"]);
  });
});
