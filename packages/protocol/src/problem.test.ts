import { describe, expect, it } from "vitest";
import { problemAt, problemsWithin } from "./problem.ts";

describe("a problem", () => {
  it("stands at a member, or at a place within one", () => {
    expect(problemAt("name", "No.")).toEqual({ path: ["name"], problem: "No." });
    expect(problemAt(["redirectUris", 1], "No.")).toEqual({ path: ["redirectUris", 1], problem: "No." });
  });

  it("is seen from further out by a longer path", () => {
    expect(problemsWithin(3, [problemAt("name", "No.")])).toEqual([{ path: [3, "name"], problem: "No." }]);
  });
});
