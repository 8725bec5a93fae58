import { describe, expect, it } from "vitest";
import { type BuiltInRole, rightsOfBuiltIn } from "../organisations/organisation-role.ts";
import { holds, mayGiveAny } from "./ceiling.ts";

const as = (role: BuiltInRole) => ({
  organisation: {
    kind: "live",
    sandboxOf: null,
    status: "active",
    role,
    rights: rightsOfBuiltIn(role),
  } as const,
});
const nobody = { permissions: new Set<never>() };
const high = { key: "notes:delete", risk: "high" } as const;

describe("the ceiling, promise 2,", () => {
  it("is what the role in the organisation holds", () => {
    expect(holds(high, as("admin"), nobody)).toBe(true);
    expect(holds(high, as("member"), nobody)).toBe(false);
    expect(holds({ key: "notes:write", risk: "medium" }, as("member"), nobody)).toBe(true);
  });

  it("never keeps who somebody is from themselves, nor what is theirs at their own place", () => {
    expect(holds({ key: "email", risk: "low" }, as("member"), nobody)).toBe(true);
    expect(holds(high, {}, nobody)).toBe(true);
  });

  it("of the management API is the permissions of the role there, and on the platform those of the person", () => {
    const members = { key: "members:write", risk: "high" } as const;
    const users = { key: "users:write", risk: "high" } as const;
    expect(holds(members, as("admin"), nobody)).toBe(true);
    expect(holds(members, as("member"), nobody)).toBe(false);
    expect(holds(users, as("owner"), nobody)).toBe(false);
    expect(holds(users, {}, nobody)).toBe(false);
    expect(holds(users, as("owner"), { permissions: new Set(["users:write"] as const) })).toBe(true);
  });

  it("is raised by the right to give any, but no organisation gives away what is the platform's", () => {
    expect(mayGiveAny("notes:delete", as("admin"))).toBe(true);
    expect(mayGiveAny("notes:delete", as("member"))).toBe(false);
    expect(mayGiveAny("users:write", as("owner"))).toBe(false);
    expect(mayGiveAny("notes:delete", {})).toBe(false);
  });
});
