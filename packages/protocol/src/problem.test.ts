import { describe, expect, it } from "vitest";
import { problemAt, problemsWithin } from "./problem.ts";

describe("a problem", () => {
  it("stands at a member, or at a place within one, and names its rule", () => {
    expect(problemAt("name", "No.", "other")).toEqual({ path: ["name"], problem: "No.", rule: "other" });
    expect(problemAt(["groups", 1], "No.", "line", { most: 9 })).toEqual({
      path: ["groups", 1],
      problem: "No.",
      rule: "line",
      values: { most: 9 },
    });
  });

  it("is seen from further out by a longer path", () => {
    const told = problemAt("name", "No.", "line", { most: 9 });
    expect(problemsWithin(3, [told])).toEqual([{ ...told, path: [3, "name"] }]);
  });
});
