import { describe, expect, it } from "vitest";
import type { IssuedCode } from "./authorization-desk.ts";
import { simulatedClient as client } from "./client-proof.ts";
import type { SimulatorProfile } from "./profile.ts";
import { createTokenDesk } from "./token-desk.ts";

const code: IssuedCode = {
  redirectUri: "https://app.example/callback",
  challenge: undefined,
  scopes: ["read", "declined"],
  offline: true,
  nonce: undefined,
};
const url = "https://acme.example/token";

function given(refresh: SimulatorProfile["refresh"] = "rotate", issued: Partial<IssuedCode> = {}) {
  const profile: SimulatorProfile = {
    id: "acme",
    authorization: { url: "https://acme.example/authorize" },
    token: { url, client: "post" },
    refresh,
    api: { base: "https://acme.example", path: "/me" },
  };
  const codes = new Map([["c", { ...code, ...issued }]]);
  const take = (name: string) => {
    const found = codes.get(name);
    codes.delete(name);
    return found;
  };
  const desk = createTokenDesk({ profile, client, codes: { take, authorize: () => "" } });
  const ask = (parameters: Record<string, string>) =>
    desk.grant({
      url,
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      query: new URLSearchParams(),
      body: new URLSearchParams({
        client_id: client.id,
        client_secret: client.secret,
        ...parameters,
      }).toString(),
    });
  const byCode = (more: Record<string, string> = {}) =>
    ask({ grant_type: "authorization_code", code: "c", redirect_uri: code.redirectUri, ...more });
  const refreshed = (token = "") => ask({ grant_type: "refresh_token", refresh_token: token });
  return { desk, byCode, refreshed };
}

describe("the token endpoint of a simulator", () => {
  it("takes a code once, and grants what was not declined", () => {
    const { byCode } = given();
    expect(byCode().scopes).toEqual(["read"]);
    expect(() => byCode()).toThrow("unknown or was used");
  });

  it.each([
    ["another redirect URI", {}, { redirect_uri: "https://other.example" }],
    ["a verifier that does not match, RFC 7636 §4.6", { challenge: "x" }, { code_verifier: "y" }],
    ["no grant type", {}, { grant_type: "" }],
    ["another secret", {}, { client_secret: "other" }],
  ])("refuses %s", (_, issued, more) => {
    expect(() => given("rotate", issued).byCode(more)).toThrow();
  });

  it("ends the family when a spent refresh token is shown again", () => {
    const { byCode, refreshed, desk } = given();
    const first = byCode().refreshToken;
    const second = refreshed(first).refreshToken;
    expect(() => refreshed(first)).toThrow("unknown or was used");
    expect(() => refreshed(second)).toThrow("unknown or was used");
    expect(desk.refreshes()).toBe(1);
  });

  it("takes the same refresh token again and again where it never changes", () => {
    const { byCode, refreshed, desk } = given("reuse");
    const token = byCode().refreshToken;
    expect(refreshed(token).refreshToken).toBeUndefined();
    const { accessToken } = refreshed(token);
    expect(desk.current()).toBe(accessToken);
  });

  it.each([
    ["none", {}],
    ["rotate", { offline: false }],
  ] as const)("gives no refresh token: %s, %j", (refresh, issued) => {
    expect(given(refresh, issued).byCode().refreshToken).toBeUndefined();
  });
});
