import { describe, expect, it } from "vitest";
import { missingScopes, readChallenges, refusesCredentials } from "./challenges.rfc9110.ts";

const read = (header: string) =>
  readChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

describe("challenges of an API, RFC 9110 §11.6.1", () => {
  it.each([
    ["Bearer", [["bearer", {}]]],
    ['Bearer realm="a, b", error="x"', [["bearer", { realm: "a, b", error: "x" }]]],
    [
      'Bearer Error=insufficient_scope , scope = "a b"',
      [["bearer", { error: "insufficient_scope", scope: "a b" }]],
    ],
    ['Bearer realm="say \\"hi\\""', [["bearer", { realm: 'say "hi"' }]]],
    [
      'Basic realm="x", Bearer error="y"',
      [
        ["basic", { realm: "x" }],
        ["bearer", { error: "y" }],
      ],
    ],
    [
      "Negotiate dG9rZW4=, Bearer",
      [
        ["negotiate", {}],
        ["bearer", {}],
      ],
    ],
    ["", []],
    ['error="x"', []],
    [
      "Bearer, Basic",
      [
        ["bearer", {}],
        ["basic", {}],
      ],
    ],
    ['Bearer realm="open', [["bearer", {}]]],
  ])("%s", (header, challenges) => {
    expect(read(header)).toEqual(challenges);
  });

  it("are read in time that grows with their length, however they are made", () => {
    for (const piece of ["Bearer ", 'a="\\', ", ,", "a=b,", '"', "a ="])
      expect(readChallenges(piece.repeat(100_000)).length).toBeLessThan(5000);
  });
});

describe("a 401 is about the credentials that came, RFC 9110 §15.5.2,", () => {
  it.each([
    ["", "Bearer t1", false],
    ['Basic realm="vpn"', "Bearer t1", false],
    ["Bearer", "Bearer t1", true],
    ['Basic realm="x", bearer realm="y"', "Bearer t1", true],
    ["ApiKey", "ApiKey ada:5b1d", true],
    ['DPoP error="invalid_token"', "", true],
    ["Basic", "", false],
  ])("where it names their scheme or says so: %s to %s", (header, authorization, is) => {
    expect(refusesCredentials(readChallenges(header), authorization)).toBe(is);
  });
});

describe("scopes that are missing, RFC 6750 §3.1", () => {
  it.each([
    ['Bearer error="insufficient_scope", scope="write admin"', ["write", "admin"]],
    ['DPoP error="insufficient_scope"', []],
    ['Bearer error="invalid_token", scope="write"', undefined],
    ["Basic", undefined],
  ])("%s", (header, scopes) => {
    expect(missingScopes(readChallenges(header))).toEqual(scopes);
  });
});
