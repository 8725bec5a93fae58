import { expect, it } from "vitest";
import { ExpiredRequestError } from "./expired-request-error.ts";

it("is told apart by its class and name", () => {
  const error = new ExpiredRequestError("left too long");
  expect(error).toBeInstanceOf(ExpiredRequestError);
  expect(error.name).toBe("ExpiredRequestError");
});
