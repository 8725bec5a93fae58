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
        authenticatedAt: undefined,
        acr: undefined,
        boundTo: undefined,
        organisation: undefined,
        installation: undefined,
        claims: good,
      },
    });
  });

  it("answers the key it is bound to, which the request has to prove, RFC 9449 §6.2", () => {
    const { access } = judge({ ...good, token_type: "DPoP", cnf: { jkt: "k" } }, expected);
    expect(access).toMatchObject({ boundTo: "k" });
  });

  it("answers in whose name an app is used, and at which place", () => {
    const organisation = { id: "o-1", slug: "northwind", name: "Northwind" };
    const { access } = judge({ ...good, organisation, installation: "i-1" }, expected);
    expect(access).toMatchObject({ organisation, installation: "i-1" });
  });

  it.each([
    ["a text", "northwind"],
    ["a number", 7],
    ["nothing", null],
    ["no id", { slug: "x" }],
    ["an id of no text", { id: 1 }],
  ])("takes no organisation from %s, which another server may mean by it", (_, organisation) => {
    const { access } = judge({ ...good, organisation }, expected);
    expect(access).toMatchObject({ subject: "u1", organisation: undefined });
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
    ["one that begins in more than a minute", { nbf: 1061 }, "not valid yet"],
    [
      "one whose type is not said, as a refresh token's",
      { token_type: undefined },
      "not an access token of a kind that is known here",
    ],
    [
      "one that says it is bound to a key, and not to which",
      { token_type: "DPoP" },
      "bound to no key, and says that it is",
    ],
    ["one bound to a certificate", { cnf: { "x5t#S256": "k" } }, "bound to what is not checked here"],
    [
      "one bound to a key and more",
      { cnf: { jkt: "k", "x5t#S256": "k" } },
      "bound to what is not checked here",
    ],
    ["one bound to no text", { cnf: { jkt: 1 } }, "bound to what is not checked here"],
    ["another issuer's", { iss: "https://evil.example" }, "another issuer's"],
  ])("refuses %s", (_, change, reason) => {
    expect(judge({ ...good, ...change }, expected)).toEqual({ reason });
  });

  it.each([
    ["one of several audiences", { aud: ["https://other.example", "https://api.example"] }],
    ["a type in another case", { token_type: "bearer" }],
    ["no issuer and no end said", { iss: undefined, exp: undefined }],
    ["one that has just begun by a clock that is a minute ahead", { nbf: 1060, iat: 1060 }],
    ["fractions of a second", { exp: 1000.5 }],
    ["the first and the last date there is", { nbf: 0, exp: 8_640_000_000_000 }],
    ["null for a text that is not there", { username: null, sub: null, client_id: null, scope: null }],
  ])("accepts %s", (_, change) => {
    expect(judge({ ...good, ...change }, expected).access).toBeDefined();
  });

  it.each<[string, unknown[]]>([
    [
      "exp",
      ["1001", "", null, true, [1001], {}, -1, Number.NaN, Number.POSITIVE_INFINITY, 8_640_000_000_001],
    ],
    ["nbf", ["1", null, Number.NaN, -1]],
    ["iat", ["1", null, {}]],
    ["sub", [7, ["u1"], {}, true]],
    ["username", [7, ["ada"]]],
    ["client_id", [7, ["app"]]],
    ["scope", [["read"], 7, {}]],
    ["aud", [7, { "https://api.example": 1 }, ["https://api.example", 7], [["https://api.example"]]]],
  ])("refuses a %s of the wrong kind, which is never taken for absent", (name, values) => {
    for (const value of values) {
      const odd = { ...good, [name]: value };
      expect(judge(odd, expected)).toEqual({ reason: `its ${name} is not what RFC 7662 says` });
    }
  });

  it.each(["true", 1, "false", {}, null, undefined])("takes active %j for no", (active) => {
    expect(judge({ ...good, active }, expected)).toEqual({ reason: "not active" });
  });
});
