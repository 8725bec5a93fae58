import { describe, expect, it } from "vitest";
import { lineProblem, quoteLine, tidyLine } from "./line-of-text.ts";

describe("a line that people will read", () => {
  it("is kept in one form of the same characters, without blanks around", () => {
    expect(tidyLine("  Cafe\u0301 \n")).toBe("Caf\u00E9");
  });

  it.each([
    "a",
    "Größe",
    "\u{1F600}".repeat(100),
    "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}",
    "\u{1F468}\u{200D}\u{1F469}",
    "\u{915}\u{94D}",
  ])("may be %j", (text) => {
    expect(lineProblem("The name", text, 100)).toBeUndefined();
  });

  it.each([
    "",
    "a\nb",
    "a\u0000b",
    "a\u202Eb",
    "a\u2066b",
    "a\uD800b",
    "a\u2028b",
    "a\u2029b",
    "\u200B",
    "\u200B \u2060",
    "\u200F",
    "\u3164",
    "\u2800",
    "\u0301",
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
