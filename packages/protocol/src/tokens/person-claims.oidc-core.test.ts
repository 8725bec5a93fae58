import { describe, expect, it } from "vitest";
import { ada } from "../testing/world.ts";
import { bringsClaims, personClaims } from "./person-claims.oidc-core.ts";

describe("claims of scopes, OpenID Connect Core §5.4", () => {
  it.each([
    ["profile", { name: "Ada Lovelace", preferred_username: "ada", updated_at: 1 }],
    ["email", { email: "ada@example.org", email_verified: true }],
    ["groups", { groups: ["engineers"] }],
  ])("%s tells what it is for, and nothing else", (scope, claims) => {
    expect(personClaims(ada, [scope])).toEqual(claims);
    expect(bringsClaims(scope)).toBe(true);
  });

  it.each(["openid", "read", "__proto__", "constructor", "toString"])("%s tells nothing", (scope) => {
    expect(personClaims(ada, [scope])).toEqual({});
    expect(bringsClaims(scope)).toBe(false);
  });
});
