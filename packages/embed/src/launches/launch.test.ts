import { describe, expect, it } from "vitest";
import { launchOf } from "./launch.ts";

const claims = {
  jti: "launch-1",
  sub: "ada",
  installation: "installed",
  generation: 2,
  organisation: { id: "o1", slug: "northwind", name: "Northwind" },
  locale: "de",
  theme: "dark",
  parent_origin: "https://id.example",
  iat: 100,
  exp: 160,
};

describe("the claims of a launch", () => {
  it("tell who opened the app, where, and how it looks there", () => {
    expect(launchOf(claims)).toEqual({
      id: "launch-1",
      person: "ada",
      installation: "installed",
      generation: 2,
      organisation: claims.organisation,
      look: { locale: "de", theme: "dark" },
      dashboard: "https://id.example",
      issuedAt: new Date(100_000),
      expiresAt: new Date(160_000),
    });
  });

  it("name no organisation where a person installed it for themselves", () => {
    const { organisation: _, ...own } = claims;
    expect(launchOf(own)).not.toHaveProperty("organisation");
  });

  it.each(["jti", "sub", "installation", "generation", "locale", "theme", "parent_origin", "iat", "exp"])(
    "tell of none without %s",
    (name) => {
      const others = Object.entries(claims).filter(([one]) => one !== name);
      expect(launchOf(Object.fromEntries(others))).toBeUndefined();
    },
  );

  it.each([[null], ["northwind"], [{ id: "o1" }], [{ id: 1, slug: "s", name: "n" }]])(
    "tell of none with the organisation %j",
    (organisation) => {
      expect(launchOf({ ...claims, organisation })).toBeUndefined();
    },
  );
});
