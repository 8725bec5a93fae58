import { expect, it } from "vitest";
import { hasPassed, toNumericDate } from "./instant.ts";

it("counts whole seconds, RFC 7519 §2", () => {
  expect(toNumericDate(1_999)).toBe(1);
});

it.each([
  ["not before its end", 109, false],
  ["at its end", 110, true],
  ["not where no time went by", 100, false],
  ["when the clock has been set back", 99, true],
])("a time that is kept in memory is over %s", (_, now, isOver) => {
  expect(hasPassed(10, { since: 100, now })).toBe(isOver);
});
