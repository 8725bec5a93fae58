import { expect, it } from "vitest";
import { locationAfter } from "./location-after.ts";

it.each([
  ["apps", "/auth/account/apps"],
  ["/console/clients", "/auth/console/clients"],
  ["https://evil.example", undefined],
  [undefined, undefined],
])("%s leads to %s after signing in", (place, location) => {
  expect(locationAfter(place, "/auth")).toBe(location);
});
