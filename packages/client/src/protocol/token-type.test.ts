import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { checkTokenType, normalTokenType, schemeOf } from "./token-type.ts";

const definition = { id: "acme", name: "Acme" };
const check =
  (type: string, change: object = {}) =>
  () => {
    checkTokenType(normalTokenType(type), { definition, step: "code", bound: false, ...change });
  };

describe("token types, RFC 6749 §7.1", () => {
  it.each(["Bearer", "bearer", "BEARER", " bearer ", "BearerToken", "bearer_token", "Bearer Token"])(
    "take %j for a bearer token",
    (type) => {
      expect([normalTokenType(type), schemeOf(type, "acme")]).toEqual(["Bearer", "Bearer"]);
    },
  );

  it.each(["mac", "N_A", "jwt", "Bearer\r\nX: y", "urn:ietf:params:oauth:token-type:access_token"])(
    "refuse what is not understood: %j",
    (type) => {
      expect(check(type)).toThrow(
        /^Acme gave a token that is of the type "[^\r\n]*", which is not known here/,
      );
    },
  );

  it("are what a definition says", () => {
    expect(check("OAuth", { definition: { ...definition, reply: { tokenType: "OAuth" } } })).not.toThrow();
    expect(check("mac", { definition: { ...definition, api: { scheme: "Token" } } })).not.toThrow();
  });

  it("of an exchange may say that it is no access token, RFC 8693 §2.2.1, and then none is sent", () => {
    expect(check("N_A", { step: "token_exchange" })).not.toThrow();
    expect(() => schemeOf("N_A", "acme")).toThrow("acme holds no access token");
  });

  it("are bound where a key was shown and nowhere else, RFC 9449 §5", () => {
    expect(check("dpop", { bound: true })).not.toThrow();
    expect(check("DPoP")).toThrow("bound to a key (DPoP), though none was shown");
  });

  it.each(["Bearer\r\nX-Admin: 1", "two words", ""])(
    "never reach a header with more than a word: %j",
    (type) => {
      expect(() => schemeOf(type, "acme")).toThrow("holds no access token");
    },
  );

  it("do not become the scheme of a header", async () => {
    const { connect, grantway, provider, seen } = await given();
    const reply = { access_token: "a", token_type: "BearerToken", expires_in: 60 };
    provider.set({ answer: { body: reply } });
    await connect({ flow: "client_credentials" });
    await grantway.fetch("fake", "/me");
    expect(seen("/api/me")[0]?.headers["authorization"]).toBe("Bearer a");
    provider.set({ answer: { body: { ...reply, token_type: "mac" } } });
    await expect(grantway.refresh("fake")).rejects.toMatchObject({ code: "provider_answer_invalid" });
  });
});
