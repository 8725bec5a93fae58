import { expect, it } from "vitest";
import { foldCase } from "./fold-case.ts";

it.each([
  ["ada", "ADA"],
  ["zoë", "ZOË"],
  ["zoë", "zoe\u0308"],
  ["ωδή", "ΩΔΉ"],
])("compares %s and %s as one, letters beyond ASCII and composed accents included", (one, other) => {
  expect(foldCase(other)).toBe(foldCase(one));
});

it.each([
  ["zoe", "zoë"],
  ["ada", "ada "],
])("keeps %s and %s apart", (one, other) => {
  expect(foldCase(other)).not.toBe(foldCase(one));
});
