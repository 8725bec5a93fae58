import { expect, it } from "vitest";
import { checksOf } from "./review.ts";

const check = {
  check: "name",
  subject: "Acme",
  finding: "fine",
  detail: "",
  at: "2026-11-28T00:00:00.000Z",
} as const;

it("checks are waited for, are all well, or are so many that are not", () => {
  const checkedAt = check.at;
  expect(checksOf({ checks: [] })).toBe("waiting");
  expect(checksOf({ checks: [{ ...check, outcome: "passed" }], checkedAt })).toBe("good");
  expect(
    checksOf({
      checks: [
        { ...check, outcome: "failed" },
        { ...check, outcome: "warning" },
      ],
      checkedAt,
    }),
  ).toBe(2);
});
