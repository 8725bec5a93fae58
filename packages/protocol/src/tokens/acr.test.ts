import { expect, it } from "vitest";
import { acrOf, reachableAcrs } from "./acr.ts";

it("a password alone is one factor, which everybody reaches", () => {
  expect(acrOf(["pwd"])).toBe("urn:grantway:acr:one-factor");
  expect(reachableAcrs).toContain(acrOf(["pwd"]));
});

it("a sign-in by several factors says so (RFC 8176 §2, mfa)", () => {
  expect(acrOf(["pwd", "otp", "mfa"])).toBe("urn:grantway:acr:several-factors");
});
