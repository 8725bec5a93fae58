import { describe, expect, it } from "vitest";
import {
  insufficientScope,
  invalidToken,
  malformedRequest,
  missingToken,
  unavailable,
} from "./refusal.rfc6750.ts";

describe("refusals, RFC 6750 §3.1", () => {
  it("tells a request without a token nothing but the scheme", () => {
    expect(missingToken({ realm: "acme" })).toMatchObject({
      status: 401,
      headers: { "www-authenticate": 'Bearer realm="acme"' },
    });
    expect(missingToken({ realm: "acme" }).body).toBeUndefined();
  });

  it.each([
    [400, "invalid_request", malformedRequest({ realm: "acme" }, "Twice.")],
    [401, "invalid_token", invalidToken({ realm: "acme" }, "expired")],
    [403, "insufficient_scope", insufficientScope({ realm: "acme" }, ["write"])],
  ])("answers %i with %s in challenge and body", (status, error, refusal) => {
    expect(refusal).toMatchObject({ status, body: { error } });
    expect(refusal.headers["www-authenticate"]).toContain(`error="${error}"`);
    expect(refusal.headers["cache-control"]).toBe("no-store");
  });

  it("names every scope that is needed", () => {
    const refusal = insufficientScope({ realm: "acme" }, ["read", "write"]);
    expect(refusal.headers["www-authenticate"]).toMatch(/, scope="read write"$/);
  });

  it("words every invalid token the same and keeps the cause for the log", () => {
    const expired = invalidToken({ realm: "acme" }, "expired");
    const foreign = invalidToken({ realm: "acme" }, "meant for another audience");
    expect(foreign.body).toEqual(expired.body);
    expect(foreign.headers).toEqual(expired.headers);
    expect(foreign.reason).not.toBe(expired.reason);
  });

  it("answers an outage with 503 and no challenge: the token is not to blame", () => {
    expect(unavailable("no answer")).toMatchObject({ status: 503, headers: { "retry-after": "5" } });
    expect(unavailable("no answer").headers).not.toHaveProperty("www-authenticate");
  });
});
