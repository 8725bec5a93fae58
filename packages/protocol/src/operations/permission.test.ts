import { expect, it } from "vitest";
import { permissions } from "./permission.ts";

it("permissions are words a scope can be, once each: what it is about, and read or write", () => {
  for (const permission of permissions) expect(permission).toMatch(/^[a-z]+:(read|write)$/);
  expect(new Set(permissions).size).toBe(permissions.length);
});
