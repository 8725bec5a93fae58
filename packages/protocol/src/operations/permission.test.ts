import { expect, it } from "vitest";
import { permissions, withIncluded } from "./permission.ts";

it("permissions are words a scope can be, once each: what it is about, and read or write", () => {
  for (const permission of permissions) expect(permission).toMatch(/^(own-)?[a-z]+(-[a-z]+)?:(read|write)$/);
  expect(new Set(permissions).size).toBe(permissions.length);
});

it("permissions for everybody's include those for one's own", () => {
  expect([...withIncluded(["clients:write", "users:read"])]).toEqual([
    "clients:write",
    "own-clients:write",
    "users:read",
  ]);
  expect([...withIncluded(["own-clients:read"])]).toEqual(["own-clients:read"]);
});
