import { expect, it } from "vitest";
import { remindEvery, requestStates } from "./install-request.ts";

it("a request waits, or is over in one of four ways", () => {
  expect(requestStates).toEqual(["open", "approved", "denied", "expired", "cancelled"]);
});

it("those who decide hear of it once a day", () => {
  expect(remindEvery).toBe(86_400_000);
});
