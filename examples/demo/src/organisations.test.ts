import { expect, it } from "vitest";
import { organisations, placesOf } from "./organisations.ts";
import { colleagues } from "./people.ts";

it("everybody in an organisation has an account, and every account is in one; no role is missing", () => {
  const inside = organisations.flatMap(({ owner, members }) => [
    owner,
    ...members.map(({ username }) => username),
  ]);
  expect(new Set(inside)).toEqual(new Set(colleagues.map(({ username }) => username)));
  expect(placesOf("hedy")).toEqual(["member of Northwind", "member of Southwind"]);
  expect(placesOf("nobody")).toEqual([]);
  for (const { members, roles } of organisations) {
    const known = ["admin", "member", ...roles.map(({ name }) => name)];
    for (const { role } of members) expect(known).toContain(role);
  }
});
