import { OAuthError } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { answerError, internalError, unavailableError } from "./oauth-error.ts";

const json = { "content-type": "application/json" };

describe("errors on the wire, RFC 6749 §5.2 and RFC 6750 §3", () => {
  it.each([
    ["invalid_request", 400],
    ["invalid_grant", 400],
    ["invalid_client", 401],
    ["invalid_token", 401],
    ["insufficient_scope", 403],
    ["server_error", 500],
    ["temporarily_unavailable", 503],
  ] as const)("answers %s with %d", (code, status) => {
    expect(answerError(new OAuthError(code, { description: "D." }), json)).toEqual({
      status,
      headers: json,
      body: `{"error":"${code}","error_description":"D."}`,
    });
  });

  it("never tells the private reason", () => {
    const error = new OAuthError("invalid_grant", { description: "Public.", reason: "private" });
    expect(JSON.stringify(answerError(error, json))).not.toContain("private");
  });

  it("challenges a client that used a header", () => {
    const error = new OAuthError("invalid_client", { description: "D.", challenge: "Basic" });
    expect(answerError(error, json).headers["www-authenticate"]).toBe('Basic realm="grantway"');
  });

  it("names error and scope in a bearer challenge", () => {
    const error = new OAuthError("insufficient_scope", {
      description: "D.",
      challenge: "Bearer",
      scope: "openid",
    });
    expect(answerError(error, json).headers["www-authenticate"]).toBe(
      'Bearer realm="grantway", error="insufficient_scope", error_description="D.", scope="openid"',
    );
  });

  it("says no error code to a request without a token (RFC 6750 §3.1)", () => {
    const error = new OAuthError("invalid_token", { description: "D.", challenge: "Bearer", bare: true });
    expect(answerError(error, json)).toMatchObject({
      headers: { "www-authenticate": 'Bearer realm="grantway"' },
      body: "",
    });
  });

  it("tells outages by their request id alone", () => {
    for (const error of [internalError("r-7"), unavailableError("r-7")]) {
      expect(error.description).toContain("r-7");
    }
  });
});
