import { describe, expect, it } from "vitest";
import { createAuthorizationDesk } from "./authorization-desk.ts";
import { simulatedClient as client } from "./client-proof.ts";
import type { SimulatorProfile } from "./profile.ts";

const profile: SimulatorProfile = {
  id: "acme",
  authorization: { url: "https://acme.example/authorize" },
  token: { url: "https://acme.example/token", client: "post" },
  api: { base: "https://acme.example", path: "/me" },
};
const query = {
  client_id: client.id,
  response_type: "code",
  state: "s",
  redirect_uri: "http://127.0.0.1:4180/callback",
  scope: "read write",
};

function authorize(rules: Partial<SimulatorProfile["authorization"]>, change: Record<string, string> = {}) {
  const authorization = { ...profile.authorization, ...rules };
  const desk = createAuthorizationDesk({ profile: { ...profile, authorization }, client });
  const url = new URL(desk.authorize(new URLSearchParams({ ...query, ...change })));
  return { url, issued: desk.take(url.searchParams.get("code") ?? ""), desk };
}

describe("the endpoint a browser visits", () => {
  it("sends the browser back with a code that works once", () => {
    const { url, issued, desk } = authorize({});
    expect(url.searchParams.get("state")).toBe("s");
    expect(issued).toMatchObject({
      scopes: ["read", "write"],
      offline: true,
      redirectUri: query.redirect_uri,
    });
    expect(desk.take(url.searchParams.get("code") ?? "")).toBeUndefined();
  });

  it.each([
    ["a client it does not know", {}, { client_id: "other" }],
    ["a request without state", {}, { state: "" }],
    ["scopes joined another way", { scopeSeparator: "," }, {}],
    ["scopes where it has none", { scopeParameter: null }, {}],
    ["scopes under another name", { scopeParameter: "user_scope" }, {}],
    ["http", { redirects: "https" }, {}],
    ["localhost", { redirects: ["127.0.0.1"] }, { redirect_uri: "http://localhost:1/x" }],
    ["no challenge", { pkce: "needed" }, {}],
    ["a plain challenge", { pkce: "needed" }, { code_challenge: "x", code_challenge_method: "plain" }],
    ["a challenge", { pkce: "refused" }, { code_challenge: "x", code_challenge_method: "S256" }],
    ["a request that lacks what it needs", { needs: { audience: "api" } }, {}],
    ["a parameter it trips over", { refuses: ["extra"] }, { extra: "1" }],
  ] as const)("refuses %s", (_, rules, change) => {
    expect(() => authorize(rules, change)).toThrow();
  });

  it("knows whether offline access was asked for, by scope or by parameters", () => {
    const offline = { parameters: { access_type: "offline" } };
    expect(authorize({ offline }).issued?.offline).toBe(false);
    expect(authorize({ offline }, { access_type: "offline" }).issued?.offline).toBe(true);
    expect(authorize({ offline: { scope: "write" } }).issued?.offline).toBe(true);
    expect(authorize({ offline: { scope: "offline_access" } }).issued?.offline).toBe(false);
  });
});
