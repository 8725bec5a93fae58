import { describe, expect, it } from "vitest";
import { covers, type Grant, narrowed, personOf, revoked, widened } from "./grant.ts";

const grant: Grant = {
  id: "g",
  subject: { person: "ada" },
  clientId: "acme",
  scopes: ["openid", "read"],
  status: "active",
  consentedAt: 1,
  epoch: 0,
};

describe("a grant", () => {
  it.each([
    [["read"], true],
    [[], true],
    [["read", "write"], false],
  ])("covers %j: %s", (scopes, expected) => {
    expect(covers(grant, scopes)).toBe(expected);
    expect(covers(revoked(grant), scopes)).toBe(false);
  });

  it("has what a yes adds, in order and once each", () => {
    expect(widened(grant, ["write", "read"], 9)).toEqual({
      ...grant,
      scopes: ["openid", "read", "write"],
      consentedAt: 9,
    });
  });

  it("opened anew has the new scopes alone, and stays in the epoch after its revocation", () => {
    expect(widened(revoked(grant), ["email"], 9)).toEqual({
      ...grant,
      scopes: ["email"],
      consentedAt: 9,
      epoch: 1,
    });
  });

  it("keeps what was not taken away, and is revoked when nothing is left", () => {
    expect(narrowed(grant, ["read", "gone"])).toEqual({ ...grant, scopes: ["openid"] });
    expect(narrowed(grant, ["read", "openid"])).toEqual(revoked(grant));
  });

  it("may be one without a person", () => {
    const ofApp: Grant = { ...grant, subject: { installation: "i" } };
    expect(personOf(ofApp)).toBeUndefined();
  });

  it("is its person's, inside an installation too", () => {
    expect(personOf(grant)).toBe("ada");
    expect(personOf({ subject: { installation: "i", member: "bob" } })).toBe("bob");
  });
});
