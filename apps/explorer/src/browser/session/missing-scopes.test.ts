import { describe, expect, it } from "vitest";
import { missingScopes, tokenScopes } from "./missing-scopes.ts";

describe("the alternatives of an operation", () => {
  const oauth = { scheme: "oauth", type: "oauth2", scopes: ["users:read"] } as const;
  const session = { scheme: "session", type: "apiKey", scopes: [] } as const;

  it("count where a token is enough for them, and the cookie of somebody else's page does not", () => {
    expect(tokenScopes({ security: [[oauth], [session]], scopes: [["users:read"], []] })).toEqual([
      ["users:read"],
    ]);
    expect(tokenScopes({ security: [[oauth], []], scopes: [["users:read"], []] })).toEqual([
      ["users:read"],
      [],
    ]);
  });

  it("all count where none is possible", () => {
    expect(tokenScopes({ security: [[session]], scopes: [[]] })).toEqual([[]]);
  });
});

describe("what a person still has to allow", () => {
  it.each([
    ["nothing is asked", [], [], []],
    ["one alternative asks for nothing", [["write"], []], [], []],
    ["everything is there", [["read", "write"]], ["write", "read", "openid"], []],
    ["one of two is missing", [["read", "write"]], ["read"], ["write"]],
    ["one alternative lacks less than the other", [["a", "b"], ["c"]], ["x"], ["c"]],
    ["two lack as much", [["a"], ["b"]], [], ["a"]],
  ])("where %s", (_, alternatives, granted, missing) => {
    expect(missingScopes(alternatives, granted)).toEqual(missing);
  });
});
