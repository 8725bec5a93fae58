import { expect, it } from "vitest";
import { stepStart } from "./figure-kind.ts";

it("hours and days begin as those of UTC do", () => {
  const at = Date.UTC(2026, 10, 28, 21, 5, 7, 9);
  expect(stepStart("hour", at)).toBe(Date.UTC(2026, 10, 28, 21));
  expect(stepStart("day", at)).toBe(Date.UTC(2026, 10, 28));
  expect(stepStart("day", stepStart("day", at))).toBe(stepStart("day", at));
});
