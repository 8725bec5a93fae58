import { describe, expect, it } from "vitest";
import { type Permission, permissions } from "./permission.ts";
import { reachOf } from "./reach-of.ts";

const install = { permission: "installations:write", inOrganisations: true } as const;
const listUsers = { permission: "users:read" } as const;
const all: ReadonlySet<Permission> = new Set(permissions);
const none: ReadonlySet<Permission> = new Set();
const member = { person: "ada", permissions: none, inOrganisations: all };

describe("how far a caller's rights go", () => {
  it("everywhere with the permission on the platform", () => {
    const admin = { ...member, permissions: new Set<Permission>(["installations:write"]) };
    expect(reachOf(admin, install)).toEqual({ whose: "everybody", within: "everywhere" });
  });

  it("for everybody else, as far as their role in an organisation has it", () => {
    expect(reachOf(member, install)).toEqual({
      whose: { owner: "ada" },
      within: { person: "ada", needs: "installations:write" },
    });
  });

  it("in one organisation alone with a token that speaks of one, whatever their role on the platform", () => {
    const admin = { ...member, permissions: all, organisation: "northwind" };
    expect(reachOf(admin, install)?.within).toEqual({
      person: "ada",
      needs: "installations:write",
      only: "northwind",
    });
  });

  it("no further than what a program was given, whatever the role of the person", () => {
    const program = {
      ...member,
      inOrganisations: new Set<Permission>(["installations:write", "users:write"]),
    };
    expect(reachOf(program, install)?.within).toEqual({
      person: "ada",
      needs: "installations:write",
      atMost: ["installations:write"],
    });
  });

  it("nowhere for what is no organisation's", () => {
    const admin = { ...member, permissions: all, organisation: "northwind" };
    expect(reachOf(admin, listUsers)).toEqual({ whose: "everybody", within: "nowhere" });
    expect(reachOf(member, listUsers)).toBeUndefined();
  });

  it("nowhere for a machine, and with a token that was not given the permission", () => {
    expect(reachOf({ permissions: none, inOrganisations: all }, install)).toBeUndefined();
    expect(reachOf({ ...member, inOrganisations: none }, install)).toBeUndefined();
    expect(reachOf({ person: "ada", permissions: none }, install)).toBeUndefined();
  });
});
