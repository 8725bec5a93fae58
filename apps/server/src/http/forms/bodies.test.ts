import { describe, expect, it } from "vitest";
import { basic, givenServer } from "../../testing/composed-server.ts";

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

describe("a form in a coding we do not take, RFC 9110 §15.5.16", () => {
  const form = "application/x-www-form-urlencoded";

  it.each(["gzip", "deflate", "br", "x-gzip", "identity, gzip", "identity;q=1", "aes128gcm"])(
    "is refused with 415, in the form of the endpoint: %s",
    async (coding) => {
      const { http } = await givenServer();
      const headers = { "content-type": form, "content-encoding": coding, authorization: basic() };
      for (const [url, body] of [
        ["/token", /^\{"error":"invalid_request".*Content-Encoding/],
        ["/introspect", /^\{"error":"invalid_request".*Content-Encoding/],
        ["/revoke", /^\{"error":"invalid_request".*Content-Encoding/],
        ["/sign-in", /^<!doctype html>.*Content-Encoding/is],
        ["/consent", /^<!doctype html>.*Content-Encoding/is],
      ] as const) {
        const answer = await http.inject({ method: "POST", url, payload: "token=a", headers });
        expect([url, answer.statusCode]).toEqual([url, 415]);
        expect(answer.body).toMatch(body);
        expect(answer.headers["accept-encoding"]).toBe("identity");
      }
    },
  );

  it.each(["identity", "Identity", "identity, identity", "", " , "])(
    "is none where the header says nothing: %j",
    async (coding) => {
      const { http } = await givenServer();
      const headers = { "content-type": form, "content-encoding": coding, authorization: basic() };
      const answer = await http.inject({ method: "POST", url: "/revoke", payload: "token=a", headers });
      expect(answer.statusCode).toBe(200);
    },
  );

  it("matters nothing where no body is needed", async () => {
    const { http } = await givenServer();
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    const answer = await http.inject({ method: "GET", url: "/jwks", payload: "x", headers });
    expect(answer.statusCode).toBe(200);
  });
});
