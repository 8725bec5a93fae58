import { expect, it } from "vitest";
import { secondsUntil } from "./seconds-until.ts";

it("rounds up, and is never nothing: whoever comes at once would be refused again", () => {
  expect([5000, 4001, 1, 0, -9000].map((wait) => secondsUntil(wait, 0))).toEqual([5, 5, 1, 1, 1]);
});
