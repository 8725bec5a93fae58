import { describe, expect, it } from "vitest";
import { byFragment } from "./by-fragment.ts";

const server = {
  issuer: "https://id.example",
  authorization_endpoint: "https://id.example/authorize",
  authorization_response_iss_parameter_supported: true,
};
const settings = {
  issuer: server.issuer,
  clientId: "token-app",
  api: "https://api.example",
  scope: "openid read write",
  redirectUri: "https://app.example/callback",
  method: "implicit",
} as const;
const way = byFragment(settings, { now: () => 1000 });
const flow = { state: "s", nonce: "", verifier: "" };
const good = { access_token: "t", token_type: "Bearer", expires_in: "900", state: "s", iss: server.issuer };

function finish(answer: Readonly<Record<string, string>> | string) {
  const hash = typeof answer === "string" ? answer : new URLSearchParams(answer).toString();
  return way.finish(server, new URL(`https://app.example/callback#${hash}`), flow);
}

describe("the implicit grant, RFC 6749 §4.2", () => {
  it("asks for a token, with a state that nobody else knows", async () => {
    const { url, flow: kept } = await way.begin(server);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: "token",
      client_id: "token-app",
      redirect_uri: settings.redirectUri,
      scope: settings.scope,
      state: kept.state,
    });
    expect(kept.state.length).toBeGreaterThan(40);
  });

  it("takes the token of the fragment, with what it may, until when", async () => {
    await expect(finish({ ...good, scope: "read" })).resolves.toEqual({
      outcome: "signed-in",
      subject: undefined,
      tokens: { accessToken: "t", refreshToken: undefined, scopes: ["read"], expiresAt: 901_000 },
    });
  });

  it("takes the scope that was asked for where none is said, and no end for what is none, §4.2.2", async () => {
    await expect(finish({ ...good, expires_in: "soon" })).resolves.toMatchObject({
      tokens: { scopes: ["openid", "read", "write"], expiresAt: undefined },
    });
  });

  it.each([
    ["another state", { ...good, state: "x" }],
    ["another issuer, RFC 9207 §2.4", { ...good, iss: "https://evil.example" }],
    ["no issuer, which this provider always sends", { access_token: "t", token_type: "Bearer", state: "s" }],
    ["another type of token, §7.1", { ...good, token_type: "mac" }],
    ["no token", { state: "s", iss: server.issuer }],
    ["a parameter twice", `${new URLSearchParams(good).toString()}&access_token=u`],
    ["an error that is nobody's decision", { error: "server_error", state: "s", iss: server.issuer }],
  ])("takes nothing of an answer with %s", async (_, answer) => {
    await expect(finish(answer)).resolves.toEqual({ outcome: "failed" });
  });

  it("tells a no of the person from a way that is closed", async () => {
    const said = { state: "s", iss: server.issuer, error_description: "It is off." };
    await expect(finish({ ...said, error: "access_denied" })).resolves.toEqual({ outcome: "cancelled" });
    await expect(finish({ ...said, error: "unsupported_response_type" })).resolves.toEqual({
      outcome: "refused",
      reason: "It is off.",
    });
  });
});
