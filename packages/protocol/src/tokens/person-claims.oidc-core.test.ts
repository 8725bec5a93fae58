import { describe, expect, it } from "vitest";
import { ada } from "../testing/world.ts";
import { bringsClaims, chosenClaims, personClaims, scopeOfClaim } from "./person-claims.oidc-core.ts";

describe("claims of scopes, OpenID Connect Core §5.4", () => {
  it.each([
    ["profile", { name: "Ada Lovelace", preferred_username: "ada", updated_at: 1 }],
    ["email", { email: "ada@example.org", email_verified: true }],
    ["groups", { groups: ["engineers"] }],
  ])("%s tells what it is for, and nothing else", (scope, claims) => {
    expect(personClaims(ada, [scope])).toEqual(claims);
    expect(bringsClaims(scope)).toBe(true);
  });

  it("brings each claim by the scope that is named for it", () => {
    for (const scope of ["profile", "email", "groups"]) {
      for (const name of Object.keys(personClaims(ada, [scope]))) expect(scopeOfClaim(name)).toBe(scope);
    }
    expect(["sub", "__proto__", "constructor", "address"].map(scopeOfClaim)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  it("tells chosen claims where their scope is allowed, and no others", () => {
    expect(chosenClaims(ada, ["openid", "email"], ["email", "name"])).toEqual({ email: "ada@example.org" });
  });

  it.each(["openid", "read", "__proto__", "constructor", "toString"])("%s tells nothing", (scope) => {
    expect(personClaims(ada, [scope])).toEqual({});
    expect(bringsClaims(scope)).toBe(false);
  });
});
