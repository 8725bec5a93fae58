import { describe, expect, it } from "vitest";
import { OAuthError } from "../errors/oauth-error.ts";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import { aClient, issuer, parameters } from "../testing/world.ts";
import { codeResponse, errorResponse } from "./authorization-response.rfc9207.ts";

function redirectTo(uri: string, state?: string): ReturnType<typeof resolveRedirect> {
  return resolveRedirect({ ...aClient, redirectUris: [uri] }, parameters({ redirect_uri: uri, state }));
}

describe("authorization response, RFC 9207 §2", () => {
  it("carries code, iss and the state unchanged", () => {
    const url = new URL(codeResponse(redirectTo("https://a.example/cb", "a&b=ü +"), issuer, "gwac_x"));
    expect(Object.fromEntries(url.searchParams)).toEqual({ code: "gwac_x", iss: issuer, state: "a&b=ü +" });
  });

  it("carries iss in errors as well, and no state where none was sent", () => {
    const error = new OAuthError("access_denied", { description: "No.", reason: "private" });
    const url = new URL(errorResponse(redirectTo("https://a.example/cb"), issuer, error, "query"));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      error: "access_denied",
      error_description: "No.",
      iss: issuer,
    });
  });

  it.each([
    ["https://a.example/cb?tenant=1", "https://a.example/cb?tenant=1&code=c"],
    ["https://a.example/cb?", "https://a.example/cb?code=c"],
    ["com.example.app:/cb", "com.example.app:/cb?code=c"],
  ])("keeps the query %s has, RFC 6749 §3.1.2", (uri, start) => {
    expect(codeResponse(redirectTo(uri), issuer, "c").startsWith(start)).toBe(true);
  });
});
