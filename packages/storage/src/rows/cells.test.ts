import { describe, expect, it } from "vitest";
import { json, parsed, select, storable, texts, truth } from "./cells.ts";

describe("cells", () => {
  it("are read alike from SQLite, which keeps JSON text and 0 and 1, and from PostgreSQL's driver", () => {
    expect(texts('["a","b"]')).toEqual(texts(["a", "b"]));
    expect(parsed('[["x",1]]')).toEqual(parsed([["x", 1]]));
    expect([truth(1), truth(true), truth(0), truth(false)]).toEqual([true, true, false, false]);
  });

  it("share one list for the same text, which nobody can change", () => {
    const list = texts('["read","write"]');
    expect(texts('["read","write"]')).toBe(list);
    expect(() => (list as string[]).push("admin")).toThrow(TypeError);
  });

  it.each([
    ["NUL", "a\0b", "a\uFFFDb"],
    ["half a surrogate pair", "a\uD800", "a\uFFFD"],
    ["nothing of the kind", "ä 名 😀 \\u0000", "ä 名 😀 \\u0000"],
  ])("hold text with %s in a form both databases can keep", (_, text, kept) => {
    expect(storable(text)).toBe(kept);
    expect(JSON.parse(json([text]))).toEqual([kept]);
  });

  it("are asked for by table and column", () => {
    expect(select("u", ["id", "name"])).toBe("u.id, u.name");
  });
});
