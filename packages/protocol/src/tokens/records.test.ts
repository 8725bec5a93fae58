import { describe, expect, it } from "vitest";
import { cipher } from "../testing/world.ts";
import { createSeals } from "./records.ts";

const seals = createSeals(cipher);

describe("records of the protocol", () => {
  const code = {
    id: "c",
    clientId: "acme",
    userId: "u",
    grantId: "g",
    sid: "s",
    epoch: 3,
    redirectUri: "https://app.example/cb",
    redirectUriSent: true,
    scopes: ["openid"],
    authenticatedAt: 1,
    methods: ["pwd"],
    expiresAt: 2,
  };

  it.each([
    ["a code with challenge and nonce", { ...code, challenge: "ch", nonce: "n" }],
    ["a code without them", code],
  ])("keep %s whole", (_, record) => {
    expect(seals.authorizationCode.open(seals.authorizationCode.seal(record))).toEqual(record);
  });

  const token = {
    id: "t",
    clientId: "acme",
    scopes: ["read"],
    audiences: ["https://a"],
    issuedAt: 1,
    expiresAt: 2,
  };
  it.each([
    ["a client's own access token", { ...token, clientSince: 7 }],
    ["a client's own access token of the version before", token],
    ["a person's access token", { ...token, person: { userId: "u", grantId: "g", familyId: "f" } }],
  ])("keep %s whole", (_, record) => {
    expect(seals.accessToken.open(seals.accessToken.seal(record))).toEqual(record);
  });

  it("keep a refresh token whole", () => {
    for (const copy of [0, 1]) {
      const record = { familyId: "f", generation: 7, copy, clientId: "acme", userId: "u", grantId: "g" };
      expect(seals.refreshToken.open(seals.refreshToken.seal(record))).toEqual(record);
    }
  });

  it("keep an authorization request whole", () => {
    const parameters = [["state", "ä b"]] as const;
    const record = { id: "r", startedAt: 5, browser: "b", person: "p", parameters };
    expect(seals.authorizationRequest.open(seals.authorizationRequest.seal(record))).toEqual(record);
  });
});
