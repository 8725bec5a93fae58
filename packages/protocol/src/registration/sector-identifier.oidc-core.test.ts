import { describe, expect, it } from "vitest";
import { listsAll, sectorOf, sectorProblems } from "./sector-identifier.oidc-core.ts";

const pairwise = {
  subjectType: "pairwise",
  sectorIdentifierUri: null,
  redirectUris: ["https://a.example/one", "https://a.example:8443/two"],
} as const;

describe("the sector of a client, OpenID Connect Core §8.1", () => {
  it("is the host of its redirect URIs, or that of its sector identifier", () => {
    expect(sectorOf(pairwise)).toBe("a.example");
    expect(sectorOf({ ...pairwise, sectorIdentifierUri: "https://sector.example/list" })).toBe(
      "sector.example",
    );
    expect(sectorOf({ ...pairwise, subjectType: "public" })).toBeUndefined();
  });

  it.each<[string, readonly string[], string | null]>([
    ["two hosts", ["https://a.example/", "https://b.example/"], null],
    ["a program on a device", ["http://127.0.0.1/cb"], null],
    ["a private-use scheme", ["com.example.app:/cb"], null],
    ["no redirect URI", [], null],
    ["a sector identifier at plain http", ["https://a.example/"], "http://localhost/list"],
    ["one that is no address", ["https://a.example/"], "sector"],
    ["one with a name in it", ["https://a.example/"], "https://me@sector.example/"],
  ])("is none with %s", (_, redirectUris, sectorIdentifierUri) => {
    expect(sectorProblems({ ...pairwise, redirectUris, sectorIdentifierUri })).toMatchObject([
      { path: ["sectorIdentifierUri"], rule: "sector-identifier" },
    ]);
  });

  it("is nothing that a client with public subjects needs", () => {
    expect(sectorProblems({ ...pairwise, subjectType: "public", redirectUris: [] })).toEqual([]);
    expect(
      sectorProblems({
        ...pairwise,
        redirectUris: ["com.example.app:/cb"],
        sectorIdentifierUri: "https://s.example/",
      }),
    ).toEqual([]);
  });

  it("lists all redirect URIs, OpenID Connect Registration §5", () => {
    const list = JSON.stringify(["https://b.example/", ...pairwise.redirectUris]);
    expect(listsAll(list, pairwise.redirectUris)).toBe(true);
    for (const wrong of ["", "{}", "[]", '"https://a.example/one"', '{"includes":1}', "[1]"])
      expect(listsAll(wrong, pairwise.redirectUris)).toBe(false);
  });
});
