import { describe, expect, it } from "vitest";
import { nameProblems, roleProblems, slugFor, tidyNames, tidyRole } from "./organisation-rules.ts";

describe("the slug of an organisation", () => {
  const rules = (slug: string) => nameProblems({ slug, name: "Northwind" }).map(({ rule }) => rule);

  it.each(["ab", "northwind", "north-wind-2", "a".repeat(40)])("may be %s", (slug) => {
    expect(rules(slug)).toEqual([]);
  });

  it.each([
    "",
    "a",
    "new",
    "North",
    "-a",
    "a-",
    "a--b",
    "2a",
    "a b",
    "a/b",
    "ä",
    "a".repeat(41),
    "__proto__",
  ])("may not be %s", (slug) => {
    expect(rules(slug)).toEqual(["slug"]);
  });

  it.each([
    ["Northwind Traders", "northwind-traders"],
    ["  Café 24! ", "cafe-24"],
    ["7 Seas", "seas"],
    ["نورث", "organisation"],
    ["New", "organisation"],
    ["x".repeat(60), "x".repeat(40)],
  ])("is made of %s", (name, slug) => {
    expect(slugFor(name)).toBe(slug);
    expect(rules(slug)).toEqual([]);
  });
});

describe("the name of an organisation", () => {
  it("is a line of up to a hundred characters, without what turns its reading around", () => {
    const rules = (name: string) => nameProblems(tidyNames({ slug: "ok", name })).map(({ rule }) => rule);
    expect(rules(" Northwind ")).toEqual([]);
    for (const name of ["", "  ", "a\nb", "a\u202Eb", "x".repeat(101), "\uD800"]) {
      expect([name, rules(name)]).toEqual([name, ["line"]]);
    }
  });
});

describe("a role that an organisation makes", () => {
  const scopes = new Set(["read", "write"]);

  it("tells all that is wrong with it, each at its place", () => {
    const role = {
      name: "",
      permissions: ["members:read", "users:write", "__proto__"],
      scopes: ["read", "nope"],
    };
    expect(roleProblems(role, scopes).map(({ path, rule }) => [path, rule])).toEqual([
      [["name"], "line"],
      [["permissions", 1], "one-of"],
      [["permissions", 2], "one-of"],
      [["scopes", 1], "scope-unknown"],
    ]);
  });

  it("has words for many scopes, or at most five hundred by name", () => {
    const of = (said: "all" | "but-high-risk" | readonly string[]) =>
      roleProblems({ name: "Buyer", permissions: [], scopes: said }, scopes).map(({ rule }) => rule);
    expect([of("all"), of("but-high-risk"), of(["read"])]).toEqual([[], [], []]);
    expect(of(Array.from({ length: 501 }, () => "read"))).toEqual(["too-many"]);
  });

  it("is kept with each permission once, in their order", () => {
    const said = { name: " Buyer ", permissions: ["members:write", "members:read", "members:write"] };
    expect(tidyRole({ ...said, scopes: ["write", "write"] })).toEqual({
      name: "Buyer",
      permissions: ["members:read", "members:write"],
      scopes: ["write"],
    });
  });
});
