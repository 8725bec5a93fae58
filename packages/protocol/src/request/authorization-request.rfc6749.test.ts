import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import { aClient, authorizationRequest, challenge, parameters } from "../testing/world.ts";
import { readAuthorizationRequest, responseModes } from "../testing/answers.ts";
import {
  createReadAuthorizationRequest,
  type AuthorizationRequest,
} from "./authorization-request.rfc6749.ts";
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
    expect(read()).toMatchObject({
      redirectUriSent: true,
      responseType: "code",
      responseMode: "query",
      scopes: ["openid", "read", "offline_access"],
      challenge,
      startedAt: 7,
    });
  });

  it("is read without the parts of features that are not there, and so is what they would refuse", () => {
    const bare = createReadAuthorizationRequest({
      authorizationParameters: ["request"],
      requestParts: [],
      prompts: [],
      responseTypes: new Map([["code", 1]]),
      responseModes,
      whyNoResponseType: () => "It is none of them.",
    });
    const sent = parameters({
      ...authorizationRequest,
      code_challenge: undefined,
      request: "read by another",
    });
    const request = bare(sent, resolveRedirect(aClient, sent), 7);
    expect([...request.prompt]).toEqual([]);
    expect(request).not.toHaveProperty("nonce");
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ["no response_type", { response_type: undefined }, "invalid_request"],
    ["the implicit flow, behind its wall", { response_type: "token" }, "unsupported_response_type"],
    ["a hybrid flow", { response_type: "code id_token" }, "unsupported_response_type"],
    ["another response mode", { response_mode: "fragment" }, "invalid_request"],
    ["no PKCE", { code_challenge: undefined, code_challenge_method: undefined }, "invalid_request"],
    ["a malformed scope", { scope: 'a"b' }, "invalid_scope"],
    ["only scopes the client may not have", { scope: "admin" }, "invalid_scope"],
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

  it("drops offline_access for a client that cannot refresh", () => {
    expect(read({}, { grantTypes: ["authorization_code"] }).scopes).toEqual(["openid", "read"]);
  });
});
