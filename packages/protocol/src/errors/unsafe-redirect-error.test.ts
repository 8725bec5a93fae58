import { expect, it } from "vitest";
import { UnsafeRedirectError } from "./unsafe-redirect-error.ts";

it("keeps what a person reads apart from what the log says", () => {
  const error = new UnsafeRedirectError("wrongAddress", "redirect_uri differs");
  expect([error.problem, error.reason, error.message]).toEqual([
    "wrongAddress",
    "redirect_uri differs",
    "redirect_uri differs",
  ]);
});
