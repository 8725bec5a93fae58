import { expect, it } from "vitest";
import { failedSignIn } from "./failed-sign-in.ts";

it.each([
  ["?bff_error=denied&bff_provider=acme&bff_reason=access_denied", { provider: "acme", why: "denied" }],
  ["?search=a&bff_error=sign-in-expired&bff_provider=acme", { provider: "acme", why: "expired" }],
  ["?bff_error=provider-unreachable", { provider: "", why: "unreachable" }],
  ["?bff_error=toString&bff_provider=acme", { provider: "acme", why: "other" }],
  ["?search=bff_error", undefined],
  ["", undefined],
])("%s tells how a sign-in ended", (query, failed) => {
  expect(failedSignIn(query)).toEqual(failed);
});
