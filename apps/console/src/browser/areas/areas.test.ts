import { expect, it } from "vitest";
import {
  areaOf,
  isOpenAt,
  isOpenTo,
  organisationAreas,
  organisationOf,
  organisationPath,
  ownAreas,
  platformAreas,
} from "./areas.ts";

it.each([
  ["/clients", "/clients"],
  ["/clients/new", "/clients"],
  ["/new/clients", "/clients"],
  ["/import/clients", "/clients"],
  ["/apis/urn%3Aa/new-scope", "/apis"],
  ["/clientsandmore", undefined],
  ["/new", undefined],
  ["/organisations/northwind/apps", "/apps"],
  ["/organisations/northwind/new/apps", "/apps"],
  ["/organisations/northwind/apps/notes/versions/2", "/apps"],
  ["/organisations/clients/apps", "/apps"],
  ["/organisations/northwind/settings/edit", "/settings"],
  ["/organisations/northwind/new/invitations", "/invitations"],
  ["/organisations/northwind/publisher", undefined],
  ["/organisations", "/organisations"],
  ["/organisations/northwind", "/organisations"],
  ["/new/organisations", "/organisations"],
  ["/apps", undefined],
  ["/directory/acme-sync", "/directory"],
  ["/organisations/northwind/policy", "/policy"],
])("an address belongs to the area of its things, and so does what makes them: %s", (address, area) => {
  expect(areaOf(address)?.path).toBe(area);
});

it("the organisation of an address is read as it was written, whatever its name", () => {
  expect(organisationOf(`${organisationPath("a/b c")}/apps`)).toEqual({ slug: "a/b c", rest: "/apps" });
  expect(organisationOf("/clients/organisations/x/apps")).toBeUndefined();
});

it("no two areas have one letter", () => {
  const letters = [...ownAreas, ...platformAreas, ...organisationAreas].map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(letters.length);
});

it("what needs no permission is open to everybody, and the rest to who holds it", () => {
  const nobody = () => false;
  expect(ownAreas.every((area) => isOpenTo(nobody, area))).toBe(true);
  expect([...platformAreas, ...organisationAreas].some((area) => isOpenTo(nobody, area))).toBe(false);
  expect(platformAreas.filter((area) => isOpenTo((held) => held === "keys:read", area))).toHaveLength(1);
});

it("who may make something of an area is let in where it is made, and nowhere else in it", () => {
  const may = (held: string) => held === "organisations:write";
  expect(isOpenAt(may, "/new/organisations")).toBe(true);
  expect(isOpenAt(may, "/organisations")).toBe(false);
  expect(isOpenAt(may, "/organisations/northwind")).toBe(false);
  expect(isOpenAt(may, "/organisations/northwind/new/roles")).toBe(false);
  expect(isOpenAt(() => false, "/new/organisations")).toBe(false);
});
