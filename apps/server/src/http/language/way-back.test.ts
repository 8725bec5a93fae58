import { expect, it } from "vitest";
import { wayBack } from "./way-back.ts";

it.each([
  ["/sign-in?request=gwrq_a&login=ada", "", "/sign-in?request=gwrq_a&login=ada"],
  ["/auth/account", "/auth", "/auth/account"],
  ["/auth", "/auth", "/auth"],
  ["/", "", "/"],
])("leads back to %s", (back, base, location) => {
  expect(wayBack(back, base)).toBe(location);
});

it.each([
  ["//evil.example/", ""],
  ["/\\evil.example/", ""],
  ["\\\\evil.example", ""],
  ["https://evil.example/", ""],
  ["javascript:alert(1)", ""],
  ["/\t/evil.example", ""],
  ["/elsewhere", "/auth"],
  ["/authentic", "/auth"],
  ["/auth/../elsewhere", "/auth"],
  ["http://[", ""],
  [undefined, "/auth"],
])("leads nowhere but home from %j below %j", (back, base) => {
  expect(wayBack(back, base)).toBe(`${base}/`);
});

it("never leads to an address that a browser takes for another host", () => {
  for (const back of ["/.//evil.example", "/a/..//evil.example", "////evil.example"]) {
    expect(wayBack(back, "")).toBe("/");
  }
});
