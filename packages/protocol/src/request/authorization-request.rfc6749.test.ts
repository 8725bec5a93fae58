import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import { aClient, authorizationRequest, challenge, parameters } from "../testing/world.ts";
import { readAuthorizationRequest, type AuthorizationRequest } from "./authorization-request.rfc6749.ts";
import { resolveRedirect } from "./redirect-uri.rfc8252.ts";

function read(
  changes: Record<string, string | undefined> = {},
  client: Partial<Client> = {},
  ...repeated: string[]
): AuthorizationRequest {
  const sent = parameters({ ...authorizationRequest, ...changes }, ...repeated);
  return readAuthorizationRequest(sent, resolveRedirect({ ...aClient, ...client }, sent), 7);
}

describe("authorization request, RFC 6749 §4.1.1", () => {
  it("is read whole", () => {
    const request = read({ prompt: "login consent", max_age: "60", login_hint: "ada" });
    expect(request).toMatchObject({
      redirectUriSent: true,
      scopes: ["openid", "read", "offline_access"],
      challenge,
      nonce: "n-1",
      maxAge: 60,
      loginHint: "ada",
      startedAt: 7,
    });
    expect([...request.prompt]).toEqual(["login", "consent"]);
  });

  it("takes a login hint longer than any name or address of a person for none (RFC 5321 §4.5.3.1)", () => {
    expect(read({ login_hint: "h".repeat(320) }).loginHint).toHaveLength(320);
    expect(read({ login_hint: "h".repeat(321) })).not.toHaveProperty("loginHint");
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ["no response_type", { response_type: undefined }, "invalid_request"],
    ["the implicit flow, behind its wall", { response_type: "token" }, "unsupported_response_type"],
    ["a hybrid flow", { response_type: "code id_token" }, "unsupported_response_type"],
    ["another response mode", { response_mode: "fragment" }, "invalid_request"],
    ["no PKCE", { code_challenge: undefined, code_challenge_method: undefined }, "invalid_request"],
    ["a malformed scope", { scope: 'a"b' }, "invalid_scope"],
    ["only scopes the client may not have", { scope: "admin" }, "invalid_scope"],
    ["prompt=none with another", { prompt: "none login" }, "invalid_request"],
    ["a max_age that is no number", { max_age: "-1" }, "invalid_request"],
    ["a nonce of more than 1,024 characters", { nonce: "n".repeat(1025) }, "invalid_request"],
    ["a request object", { request: "ey" }, "request_not_supported"],
    ["a request_uri", { request_uri: "urn:x" }, "request_uri_not_supported"],
    ["registration in passing", { registration: "{}" }, "registration_not_supported"],
    ["OpenID Connect without redirect_uri (Core §3.1.2.1)", { redirect_uri: undefined }, "invalid_request"],
  ])("refuses %s", (_, changes, code) => {
    expect(() => read(changes)).toThrow(expect.objectContaining({ code }));
  });

  it("refuses a parameter sent twice (§3.1), but lets resource be (RFC 8707 §2)", () => {
    expect(() => read({}, {}, "state")).toThrow(expect.objectContaining({ code: "invalid_request" }));
    expect(() => read({}, {}, "resource")).not.toThrow();
  });

  it("refuses a client that is not registered for the flow", () => {
    expect(() => read({}, { grantTypes: ["client_credentials"] })).toThrow(
      expect.objectContaining({ code: "unauthorized_client" }),
    );
  });

  it("takes a nonce of 1,024 characters, and prompt=none alone", () => {
    const nonce = "n".repeat(1024);
    const { nonce: read_, prompt } = read({ nonce, prompt: "none" });
    expect(read_).toBe(nonce);
    expect([...prompt]).toEqual(["none"]);
  });

  it("drops offline_access for a client that cannot refresh", () => {
    expect(read({}, { grantTypes: ["authorization_code"] }).scopes).toEqual(["openid", "read"]);
  });

  it("ignores a prompt it does not know", () => {
    expect(read({ prompt: "create" }).prompt.size).toBe(0);
  });
});
