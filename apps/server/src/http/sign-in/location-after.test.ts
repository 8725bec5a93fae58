import { expect, it } from "vitest";
import { locationAfter } from "./location-after.ts";

it.each([
  ["apps", "/auth/account/apps"],
  ["/console/clients", "/auth/console/clients"],
  ["/api/v1/docs", "/auth/api/v1/docs"],
  ["/api/v1/docs#clients.secrets.add", "/auth/api/v1/docs#clients.secrets.add"],
  ["/api/v1/docs/../../evil", undefined],
  ["/api/v1/users", undefined],
  ["/device", "/auth/device"],
  ["/device?user_code=WDJB-MJHT", "/auth/device?user_code=WDJB-MJHT"],
  ["/device?user_code=WDJB-MJHT&x=1", undefined],
  ["/device/../evil", undefined],
  ["https://evil.example", undefined],
  [undefined, undefined],
])("%s leads to %s after signing in", (place, location) => {
  expect(locationAfter(place, "/auth")).toBe(location);
});
