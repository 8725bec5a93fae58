import { describe, expect, it } from "vitest";
import { aConnection } from "../testing/a-connection.ts";
import { given } from "../testing/given.ts";
import { withReply } from "./token-endpoint.ts";

const tokens = { accessToken: "access 2", tokenType: "Bearer", obtainedAt: 5 };

describe("what a reply changes about a connection", () => {
  it("keeps an old refresh token and scope where none came, RFC 6749 §6", () => {
    const before = aConnection({ grantedScopes: ["read"], captured: { a: "1" } });
    const after = withReply(before, { tokens, scopes: undefined, captured: { b: "2" } }, 9);
    expect(after.tokens).toEqual({ ...tokens, refreshToken: "refresh 1" });
    expect(after).toMatchObject({ grantedScopes: ["read"], captured: { a: "1", b: "2" }, updatedAt: 9 });
  });

  it("does not give a new refresh token the end of the old one", () => {
    const old = { ...tokens, refreshToken: "r1", refreshExpiresAt: 77, idToken: "i" };
    const reply = { tokens: { ...tokens, refreshToken: "r2" }, scopes: ["a"], captured: {} };
    const after = withReply(aConnection({ tokens: old }), reply, 9);
    expect(after.tokens).toEqual({ ...tokens, refreshToken: "r2", idToken: "i" });
  });

  it("heals", () => {
    const over = aConnection({ reconnect: { since: 1, reason: "over" } });
    expect(withReply(over, { tokens, scopes: undefined, captured: {} }, 9)).not.toHaveProperty("reconnect");
  });
});

describe("a reply without an access token, RFC 6749 §5.1", () => {
  it.each([
    ["of an ID token alone", { id_token: "a.b.c", token_type: "Bearer" }, "ask for a scope of the API"],
    ["of nothing", { token_type: "Bearer" }, "answered without an access token"],
  ])("is refused in words that say what to do: %s", async (_, body, words) => {
    const { connect, provider } = await given();
    provider.set({ answer: { body } });
    await expect(connect()).rejects.toMatchObject({
      code: "provider_answer_invalid",
      message: expect.stringContaining(words) as string,
    });
  });
});

describe("ID tokens", () => {
  it("of another issuer are refused where the issuer is known, and kept unread where it is not", async () => {
    const strict = await given({
      definition: { issuer: "https://other.example", callback: { iss: "ignore" } },
    });
    await expect(strict.connect({ scopes: ["openid"] })).rejects.toMatchObject({ code: "issuer_mismatch" });
    const lax = await given({
      definition: {
        issuer: "https://other.example",
        callback: { iss: "ignore" },
        reply: { idToken: "ignore" },
      },
    });
    await lax.connect({ scopes: ["openid"] });
    expect((await lax.grantway.connections.reveal("fake")).tokens?.idToken).toMatch(/^ey/);
  });
});
