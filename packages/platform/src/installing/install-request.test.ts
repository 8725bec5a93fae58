import { expect, it } from "vitest";
import { longestNote, remindEvery, requestStates } from "./install-request.ts";

it("a request waits, or is over in one of four ways", () => {
  expect(requestStates).toEqual(["open", "approved", "denied", "expired", "cancelled"]);
});

it("those who decide read a page at the most, and hear of it once a day", () => {
  expect(longestNote).toBeLessThanOrEqual(2_000);
  expect(remindEvery).toBe(86_400_000);
});
