import { describe, expect, it } from "vitest";
import { OAuthError } from "../errors/oauth-error.ts";
import { resolveRedirect } from "../request/redirect-uri.rfc8252.ts";
import type { ResponseMode } from "../request/response-mode.oauth-responses.ts";
import { aClient, issuer, parameters } from "../testing/world.ts";
import { codeResponse, errorResponse, type Recipient } from "./authorization-response.rfc9207.ts";

function to(uri: string, state?: string, mode: ResponseMode = "query"): Recipient {
  const client = { ...aClient, redirectUris: [uri] };
  return { redirect: resolveRedirect(client, parameters({ redirect_uri: uri, state })), issuer, mode };
}

describe("authorization response, RFC 9207 §2", () => {
  it("carries code, iss and the state unchanged", () => {
    const url = new URL(codeResponse(to("https://a.example/cb", "a&b=ü +"), "gwac_x").location);
    expect(Object.fromEntries(url.searchParams)).toEqual({ code: "gwac_x", iss: issuer, state: "a&b=ü +" });
  });

  it("carries iss in errors as well, and no state where none was sent", () => {
    const error = new OAuthError("access_denied", { description: "No.", reason: "private" });
    const url = new URL(errorResponse(to("https://a.example/cb"), error).location);
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
    expect(codeResponse(to(uri), "c").location.startsWith(start)).toBe(true);
  });

  it("is a form to the URI itself for form_post, its query left as it is", () => {
    expect(codeResponse(to("https://a.example/cb?tenant=1", "s", "form_post"), "c")).toEqual({
      location: "https://a.example/cb?tenant=1",
      fields: [
        ["code", "c"],
        ["iss", issuer],
        ["state", "s"],
      ],
    });
  });
});
