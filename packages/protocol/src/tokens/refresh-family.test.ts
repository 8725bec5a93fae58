import { expect, it } from "vitest";
import { aClient } from "../testing/world.ts";
import { mayRefresh } from "./refresh-family.ts";

it.each([
  [["read"], true],
  [["openid"], false],
  [["openid", "offline_access"], true],
])("%j comes with a refresh token: %s, OpenID Connect Core §11", (scopes, expected) => {
  expect(mayRefresh(aClient, scopes)).toBe(expected);
  expect(mayRefresh({ ...aClient, grantTypes: ["authorization_code"] }, scopes)).toBe(false);
});
