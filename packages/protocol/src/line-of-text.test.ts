import { describe, expect, it } from "vitest";
import { lineProblem, quoteLine, tidyLine } from "./line-of-text.ts";

describe("a line that people will read", () => {
  it("is kept in one form of the same characters, without blanks around", () => {
    expect(tidyLine("  Cafe\u0301 \n")).toBe("Caf\u00E9");
  });

  it.each(["a", "Größe", "\u{1F600}".repeat(100)])("may be %j", (text) => {
    expect(lineProblem("The name", text, 100)).toBeUndefined();
  });

  it.each([
    "",
    "a\nb",
    "a\u0000b",
    "a\u202Eb",
    "a\u2066b",
    "a\uD800b",
    "x".repeat(101),
    "\u{1F600}".repeat(101),
  ])("must not be %j", (text) => {
    expect(lineProblem("The name", text, 100)).toBe(
      "The name must be 1 to 100 characters without control characters.",
    );
  });

  it("stands in a sentence in quotes, and not at any length", () => {
    expect(quoteLine('a "b"\n')).toBe(String.raw`"a \"b\"\n"`);
    expect(quoteLine("x".repeat(201))).toBe(`"${"x".repeat(200)}…"`);
  });
});
