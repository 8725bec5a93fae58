import { expect, it } from "vitest";
import { count, formatTable, megabytes, milliseconds } from "./table.ts";

it("a table puts names to the left and figures to the right", () => {
  expect(
    formatTable([
      ["case", "a second"],
      ["refresh", count(12345.6)],
    ]),
  ).toBe("case     a second\nrefresh    12,346");
});

it("figures carry their unit", () => {
  expect([milliseconds(1.234), megabytes(150_400_000)]).toEqual(["1.23 ms", "150 MB"]);
});
