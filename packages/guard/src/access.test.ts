import { describe, expect, it } from "vitest";
import { judge } from "./access.ts";

const expected = { issuer: "https://id.example", audience: "https://api.example", now: 1_000_000 };
const good = {
  active: true,
  iss: "https://id.example",
  aud: "https://api.example",
  exp: 1001,
  token_type: "Bearer",
  scope: "read  write",
  sub: "u1",
  username: "ada",
  client_id: "app",
};

describe("judging an introspection response, RFC 7662 §2.2", () => {
  it("answers what the token allows", () => {
    expect(judge(good, expected)).toEqual({
      access: {
        subject: "u1",
        username: "ada",
        clientId: "app",
        scopes: ["read", "write"],
        expiresAt: 1_001_000,
        claims: good,
      },
    });
  });

  it.each([
    ["an inactive token", { active: false }, "not active"],
    ["another audience's", { aud: "https://other.example" }, "meant for another audience"],
    [
      "one for an audience that only begins alike",
      { aud: ["https://api.example/v2"] },
      "meant for another audience",
    ],
    ["one without audience", { aud: undefined }, "meant for another audience"],
    ["one that ends this moment", { exp: 1000 }, "expired"],
    [
      "one whose type is not said, as a refresh token's",
      { token_type: undefined },
      "not a bearer access token",
    ],
    ["a DPoP token sent as Bearer", { token_type: "DPoP" }, "not a bearer access token"],
    ["a bound token sent as Bearer", { cnf: { jkt: "k" } }, "bound to a key, sent as a bearer token"],
    ["another issuer's", { iss: "https://evil.example" }, "another issuer's"],
  ])("refuses %s", (_, change, reason) => {
    expect(judge({ ...good, ...change } as typeof good, expected)).toEqual({ reason });
  });

  it.each([
    ["one of several audiences", { aud: ["https://other.example", "https://api.example"] }],
    ["a type in another case", { token_type: "bearer" }],
    ["no issuer and no end said", { iss: undefined, exp: undefined }],
  ])("accepts %s", (_, change) => {
    expect(judge({ ...good, ...change } as unknown as typeof good, expected).access).toBeDefined();
  });

  it("takes claims of the wrong kind for absent ones", () => {
    const odd = { ...good, sub: 7, username: null, scope: ["read"] } as unknown as typeof good;
    expect(judge(odd, expected).access).toMatchObject({
      subject: undefined,
      username: undefined,
      scopes: [],
    });
  });
});
