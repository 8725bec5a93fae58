import { describe, expect, it } from "vitest";
import { closingPages, openPages } from "./open-pages.ts";

describe("the pages of a list that are open", () => {
  it("are as many as its address says, and one where it says nonsense", () => {
    expect(openPages({ pages: "3" })).toBe(3);
    expect(openPages({})).toBe(1);
    for (const pages of ["", "0", "-2", "x", "1.5", ["2", "3"]]) expect(openPages({ pages })).toBe(1);
    expect(openPages({ pages: "99999" })).toBe(100);
  });

  it("stay open while the list stays the same, and close when it is filtered or sorted otherwise", () => {
    const before = { status: "active", pages: "2" };
    expect(closingPages(before, { status: "active", pages: 3 })).toEqual({ status: "active", pages: 3 });
    expect(closingPages(before, { status: "active", search: undefined, pages: "2" })).toHaveProperty("pages");
    expect(closingPages(before, { status: "suspended", pages: "2" })).toEqual({ status: "suspended" });
    expect(closingPages(before, { pages: "2" })).toEqual({});
    expect(closingPages(before, {})).toEqual({});
  });
});
