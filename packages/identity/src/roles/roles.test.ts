import { permissions, protocolOperations } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { identityOperations } from "../operations/all.ts";
import { permissionsOf, reaches, roles } from "./roles.ts";

describe("roles", () => {
  it.each([
    ["admin", permissions],
    ["auditor", permissions.filter((permission) => permission.endsWith(":read"))],
    ["support", ["users:read", "sessions:read", "sessions:write", "passwords:write"]],
    ["developer", ["own-clients:read", "own-clients:write", "own-organisations:write", "apis:read"]],
    ["user", []],
  ] as const)("%s may do exactly what its permissions say", (role, expected) => {
    expect([...permissionsOf(role)].toSorted()).toEqual([...expected].toSorted());
  });

  const operations = [...protocolOperations, ...identityOperations];
  const performedBy = (role: (typeof roles)[number]) =>
    operations.filter(({ permission }) => permissionsOf(role).has(permission));

  it("an administrator may perform every operation, and a plain user none", () => {
    expect(performedBy("admin")).toEqual(operations);
    expect(performedBy("user")).toEqual([]);
  });

  it("an auditor may perform exactly the operations that change nothing", () => {
    expect(performedBy("auditor")).toEqual(operations.filter(({ audit }) => audit === "nothing"));
  });

  it("support may find people, end sessions and set passwords", () => {
    expect(
      performedBy("support")
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      "families.end",
      "families.list",
      "families.show",
      "sessions.end",
      "sessions.list",
      "users.consequences",
      "users.list",
      "users.make-password-link",
      "users.set-password",
      "users.show",
      "users.sign-out",
    ]);
  });

  it("a developer may do to their own clients whatever is done to clients but verify them, and see what those can be given", () => {
    const held = permissionsOf("developer");
    const own = operations.filter(({ ownPermission }) => ownPermission !== undefined);
    expect(own.every(({ ownPermission }) => held.has(ownPermission ?? "clients:write"))).toBe(true);
    expect(own.map(({ name }) => name)).toEqual(
      operations
        .map(({ name }) => name)
        .filter((name) => name.startsWith("clients.") && name !== "clients.verify"),
    );
    expect(performedBy("developer").map(({ name }) => name)).toEqual([
      "apis.list",
      "apis.show",
      "scopes.list",
      "scopes.show",
      "apis.consequences",
      "scopes.consequences",
    ]);
  });

  it.each([
    ["admin", ["admin", "auditor", "support", "developer", "user"]],
    ["auditor", ["auditor", "user"]],
    ["support", ["support", "user"]],
    ["developer", ["developer", "user"]],
    ["user", ["user"]],
  ] as const)("%s reaches those who may do no more: %j", (role, expected) => {
    expect(roles.filter((other) => reaches(permissionsOf(role), other))).toEqual(expected);
  });
});
