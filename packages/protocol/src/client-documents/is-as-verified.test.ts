import { expect, it } from "vitest";
import { aClient } from "../testing/world.ts";
import { isAsVerified } from "./is-as-verified.ts";

it("is what somebody looked at: name, addresses and keys, and not what people are asked for", () => {
  expect(isAsVerified(aClient, { ...aClient })).toBe(true);
  const later = { ...aClient, scopes: ["read"], status: "suspended" as const };
  expect(isAsVerified(aClient, later)).toBe(true);
  for (const change of [
    { name: "Another" },
    { redirectUris: ["https://elsewhere.example/cb"] },
    { jwksUri: "https://elsewhere.example/jwks" },
    { jwks: { keys: [] } },
    { authenticationMethod: "none" as const },
  ])
    expect(isAsVerified(aClient, { ...aClient, ...change })).toBe(false);
});
