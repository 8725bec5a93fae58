import { describe, expect, it } from "vitest";
import { managementApi } from "../catalogue/management-api.ts";
import type { Scope } from "../scope.ts";
import type { Permission } from "./permission.ts";
import { withinReach } from "./within-reach.ts";

const builtIn = managementApi("https://id.example");
const own: Scope = { key: "read", audience: "https://a.example", title: "Read", risk: "low", access: "see" };
const all: readonly Scope[] = [...builtIn.scopes, own];
const catalogue = { apis: [builtIn.api], scopes: new Map(all.map((scope) => [scope.key, scope])) };
const held = new Set<Permission>(["clients:write", "users:read"]);

describe("what a caller may give a client", () => {
  it("is what they may do themselves, and every scope of other APIs", () => {
    expect(withinReach(held, ["users:read", "read", "gone"], { catalogue, builtIn })).toBe(true);
    expect(withinReach(held, ["users:read", "users:write"], { catalogue, builtIn })).toBe(false);
  });

  it("is a scope of an older API that only has the name of a permission", () => {
    const older = { ...own, key: "users:write" };
    const scopes = new Map([...catalogue.scopes, [older.key, older]]);
    expect(withinReach(held, ["users:write"], { catalogue: { ...catalogue, scopes }, builtIn })).toBe(true);
  });
});
