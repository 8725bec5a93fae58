import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlain, textProblems } from "./manifest-text.ts";

const wrong = (text: string, lines?: true) =>
  textProblems(text, { path: ["it"], most: 20, ...(lines && { lines }) }).map(({ rule }) => rule);

describe("a text of an app", () => {
  it.each([
    "Acme",
    "R&D <3",
    "a < b",
    "5 > 4",
    "می\u200Cخواهم",
    "👩\u200D🚀 Rockets",
    "Cafe\u0301",
    "Ünïcödé",
    "नमस्ते",
  ])("may be %j", (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it.each([
    "<b>Acme</b>",
    "<!-- a -->",
    "</title>",
    "<?xml?>",
    "<IMG src=x onerror>",
    "a\u0000b",
    "a\u001Bb",
    "a\u202Eb",
    "a\u2066b",
    "a\u200Fb",
    "a\u200Bb",
    "a\u00ADb",
    "a\uFEFFb",
    "a\u3164b",
    "a\u{E0041}b",
    "a\uE000b",
    "a\uD800b",
    `a${"\u0301".repeat(5)}`,
    "a\nb",
    "a\tb",
  ])("must not be %j", (text) => {
    expect(wrong(text)).toEqual(["plain-text"]);
  });

  it.each(["", "   ", "x".repeat(21), "\u{1F600}".repeat(21), "x".repeat(1_000_000)])(
    "has a length: %#",
    (text) => {
      expect(wrong(text)).toEqual(["line"]);
    },
  );

  it("may have lines where it is a description", () => {
    expect(wrong("a\n\nb", true)).toEqual([]);
    expect(wrong("a\rb", true)).toEqual(["plain-text"]);
  });

  it("is counted in characters, and may be left out where that is said", () => {
    expect(wrong("\u{1F600}".repeat(20))).toEqual([]);
    expect(textProblems("", { path: [], most: 5, empty: true })).toEqual([]);
    expect(textProblems("123456", { path: [], most: 5, empty: true })).toMatchObject([{ rule: "too-long" }]);
  });

  it("refuses every element, whatever stands around it", () => {
    const tag = fc.constantFrom("<script>", "</p>", "<svg/onload=x>", "<!DOCTYPE html>", "<?php");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        tag,
        fc.string({ unit: "grapheme" }),
        (before, element, after) => {
          expect(isPlain(before + element + after)).toBe(false);
        },
      ),
    );
  });
});
