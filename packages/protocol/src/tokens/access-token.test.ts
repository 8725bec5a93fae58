import { describe, expect, it } from "vitest";
import { accessToken } from "./access-token.ts";

const token = {
  id: "t",
  clientId: "acme",
  scopes: ["read"],
  audiences: ["https://a"],
  issuedAt: 1,
  expiresAt: 2,
};

describe("what an access token says", () => {
  it.each([
    ["of a client", { ...token, clientSince: 7 }, ["t", "acme", ["read"], ["https://a"], 1, 2, 7]],
    [
      "of an app for an installation",
      { ...token, clientSince: 7, installationId: "i", generation: 2 },
      ["t", "acme", ["read"], ["https://a"], 1, 2, 7, null, null, null, null, "i", 2],
    ],
    [
      "of a person",
      { ...token, userId: "u", grantId: "g", familyId: "f" },
      ["t", "acme", ["read"], ["https://a"], 1, 2, "u", "g", "f"],
    ],
  ])("%s is no longer than that, and its session is in the family alone", (_, record, values) => {
    expect(accessToken.encode(record)).toEqual(values);
    expect(accessToken.decode(values)).toEqual(record);
  });

  it("is either a person's or a client's", () => {
    expect(accessToken.decode(["t", "acme", [], [], 1, 2, "u", "g", "f"])).not.toHaveProperty("clientSince");
    expect(accessToken.decode(["t", "acme", [], [], 1, 2, 7])).not.toHaveProperty("userId");
    expect(accessToken.decode(["t", "acme", [], [], 1, 2, "u"])).toBeUndefined();
  });
});
