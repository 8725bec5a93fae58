import { describe, expect, it } from "vitest";
import { basic, givenServer } from "../../testing/composed-server.ts";

describe("a Content-Type that names no type, RFC 9110 §8.3", () => {
  it.each([
    ["POST", "/userinfo", 401],
    ["POST", "/jwks", 405],
    ["OPTIONS", "/token", 204],
    ["OPTIONS", "/register", 204],
    ["DELETE", "/register?client_id=x", 401],
    ["DELETE", "/nowhere", 404],
    ["POST", "/sign-in", 403],
    ["QUERY", "/userinfo", 405],
    ["DELETE", "/api/v1/users/nobody", 401],
  ] as const)("changes nothing about %s %s where no body is needed", async (method, url, status) => {
    const { http } = await givenServer({ GRANTWAY_REGISTRATION_POLICY: "open" });
    for (const type of ["", "json", "application/", "application/json, text/plain"]) {
      const headers = { "content-type": type };
      const { statusCode } = await http.inject({ method: method as "POST", url, headers });
      expect({ type, statusCode }).toEqual({ type, statusCode: status });
    }
  });

  it("is no form where one is asked for, and no document", async () => {
    const { http } = await givenServer({ GRANTWAY_REGISTRATION_POLICY: "open" });
    const headers = { "content-type": "form", authorization: basic() };
    const token = await http.inject({ method: "POST", url: "/token", payload: "grant_type=a", headers });
    expect([token.statusCode, token.body]).toEqual([400, expect.stringContaining("x-www-form-urlencoded")]);
    const client = {
      method: "POST",
      url: "/register",
      payload: "{}",
      headers: { "content-type": "json" },
    } as const;
    expect((await http.inject(client)).json()).toMatchObject({ error: "invalid_client_metadata" });
  });

  it("does not matter for QUERY, which is refused for its method", async () => {
    const { http } = await givenServer();
    const answer = await http.inject({ method: "QUERY" as "GET", url: "/userinfo" });
    expect(answer.statusCode).toBe(405);
  });
});
