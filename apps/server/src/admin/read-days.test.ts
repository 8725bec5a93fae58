import { expect, it } from "vitest";
import { readDays } from "./read-days.ts";

it("days are a whole number", () => {
  expect(readDays("30")).toBe(30);
  for (const wrong of ["", "-1", "1.5", "a week", "99999"])
    expect(() => readDays(wrong)).toThrow("whole number");
});
