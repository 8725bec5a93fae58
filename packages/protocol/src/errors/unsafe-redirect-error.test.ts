import { expect, it } from "vitest";
import { UnsafeRedirectError } from "./unsafe-redirect-error.ts";

it("keeps what a person reads apart from what the log says", () => {
  const error = new UnsafeRedirectError("Not registered.", "redirect_uri differs");
  expect([error.description, error.reason, error.message]).toEqual([
    "Not registered.",
    "redirect_uri differs",
    "redirect_uri differs",
  ]);
});
