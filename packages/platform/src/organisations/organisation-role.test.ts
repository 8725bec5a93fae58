import { organisationPermissions } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import {
  builtInRoles,
  holdsScope,
  isBuiltInRole,
  type RoleScopes,
  rightsOfBuiltIn,
  rightsWithin,
} from "./organisation-role.ts";

describe("roles that every organisation has", () => {
  it("owner and admin may do everything in their organisation", () => {
    for (const role of ["owner", "admin"] as const) {
      expect([...rightsOfBuiltIn(role).permissions]).toEqual([...organisationPermissions]);
    }
  });

  it("a member sees the organisation and who is in it", () => {
    expect([...rightsOfBuiltIn("member").permissions]).toEqual(["organisations:read", "members:read"]);
  });

  it("are told from the ids of custom roles, whatever these are", () => {
    expect(builtInRoles.every(isBuiltInRole)).toBe(true);
    for (const other of ["Owner", "__proto__", "constructor", "toString", ""]) {
      expect(isBuiltInRole(other)).toBe(false);
    }
  });
});

describe("what a role may do at the platform's APIs", () => {
  const low = { key: "read", risk: "low" } as const;
  const medium = { key: "write", risk: "medium" } as const;
  const high = { key: "salaries", risk: "high" } as const;

  it.each([
    ["all", [true, true, true]],
    ["but-high-risk", [true, true, false]],
    [["salaries"], [false, false, true]],
    [[], [false, false, false]],
  ] as const)("%j", (scopes, expected) => {
    expect([low, medium, high].map((scope) => holdsScope(scopes, scope))).toEqual(expected);
  });

  it("and who somebody is, is theirs in every role", () => {
    expect(holdsScope([], { key: "openid", risk: "low" })).toBe(true);
    expect(holdsScope([], { key: "offline_access", risk: "medium" })).toBe(true);
  });
});

describe("whoever gives a role holds all of it", () => {
  const highRisk = new Set(["salaries"]);
  const of = (scopes: RoleScopes, permissions: readonly ("members:read" | "members:write")[] = []) => ({
    permissions: new Set(permissions),
    scopes,
  });

  it.each([
    ["all", "all", true],
    ["all", "but-high-risk", true],
    ["but-high-risk", "all", false],
    ["but-high-risk", "but-high-risk", true],
    ["but-high-risk", ["read"], true],
    ["but-high-risk", ["read", "salaries"], false],
    [["read"], "but-high-risk", false],
    [["read"], "all", false],
    [["read", "write"], ["write"], true],
    [["read"], ["write"], false],
  ] as const)("%j holds %j: %s", (held, other, expected) => {
    expect(rightsWithin(of(held), of(other), highRisk)).toBe(expected);
  });

  it("permissions as well as scopes", () => {
    const reader = of("all", ["members:read"]);
    expect(rightsWithin(reader, of([], ["members:read"]), highRisk)).toBe(true);
    expect(rightsWithin(reader, of([], ["members:read", "members:write"]), highRisk)).toBe(false);
  });
});
