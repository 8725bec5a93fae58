import { describe, expect, it } from "vitest";
import { keepNewest } from "./keep-newest.ts";

describe("a memory of a few", () => {
  it("forgets what was put there the longest ago", () => {
    const memory = new Map<string, number>();
    for (const [index, key] of ["a", "b", "a", "c", "d"].entries()) keepNewest(memory, key, index, 3);
    expect([...memory]).toEqual([
      ["a", 2],
      ["c", 3],
      ["d", 4],
    ]);
  });
});
