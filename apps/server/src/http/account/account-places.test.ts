import { expect, it } from "vitest";
import { placeLocation, readPlace, signInForPlace } from "./account-places.ts";

it("whoever has to sign in first comes back to the place they wanted", () => {
  expect(signInForPlace("sessions", "/auth")).toBe("/auth/sign-in?place=sessions");
  expect(signInForPlace("account", "")).toBe("/sign-in");
  const place = readPlace("sessions");
  expect(place && placeLocation(place, "/auth")).toBe("/auth/account/sessions");
});

it.each([undefined, "", "https://evil.example", "//evil.example", "__proto__", "toString", "Sessions"])(
  "no place is called %s",
  (name) => {
    expect(readPlace(name)).toBeUndefined();
  },
);
