import { describe, expect, it } from "vitest";
import { basic, givenServer } from "../testing/composed-server.ts";

const bodies = [
  ["application/json", ""],
  ["application/json", "{"],
  ["text/xml", "<a/>"],
] as const;

describe("a body where none is needed, RFC 9110 §9.3", () => {
  it.each([
    ["GET", "/jwks", 200],
    ["HEAD", "/healthz", 200],
    ["OPTIONS", "/token", 204],
    ["OPTIONS", "/jwks", 204],
    ["POST", "/userinfo", 401],
    ["GET", "/userinfo", 401],
    ["DELETE", "/token", 405],
    ["POST", "/healthz", 405],
    ["PUT", "/sign-in", 405],
    ["DELETE", "/nowhere", 404],
  ] as const)("changes nothing about %s %s", async (method, url, status) => {
    const { http } = await givenServer();
    for (const [type, payload] of bodies) {
      const { statusCode } = await http.inject({ method, url, payload, headers: { "content-type": type } });
      expect({ type, payload, statusCode }).toEqual({ type, payload, statusCode: status });
    }
  });

  it("is refused where a form is asked for, in words that say so", async () => {
    const { http } = await givenServer();
    const headers = { "content-type": "application/json", authorization: basic() };
    const answer = await http.inject({ method: "POST", url: "/token", payload: "{}", headers });
    expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining("x-www-form-urlencoded")]);
  });
});
