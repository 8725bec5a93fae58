import { describe, expect, it } from "vitest";
import { basic, givenServer } from "../../testing/composed-server.ts";
import { raw } from "../../testing/raw-request.ts";
import { readFields } from "./header-fields.ts";

const form = "Content-Type: application/x-www-form-urlencoded";
const body = "grant_type=client_credentials&scope=read";
const length = `Content-Length: ${body.length}`;
const right = `Authorization: ${basic()}`;
const wrong = `authorization: ${basic("harbor", "wrong")}`;

function post(path: string, ...lines: readonly string[]): string {
  return [`POST ${path} HTTP/1.1`, "Host: a", ...lines, length, "", body].join("\r\n");
}

describe("a header field that is one value, RFC 9110 §5.3", () => {
  it("is refused when it comes twice, whichever line is the right one and whoever answers", async () => {
    const server = await givenServer();
    const origin = await server.http.listen({ host: "127.0.0.1", port: 0 });
    const otherType = "Content-Type: text/plain";
    const requests = {
      fine: post("/token", form, right),
      "right, wrong": post("/token", form, right, wrong),
      "wrong, right": post("/token", form, wrong, right),
      "the same twice": post("/token", form, right, right),
      "by the framework": post("/token", `${form};charset=x`, right, wrong),
      "with a query": post("/token?x=y", form, right, wrong),
      "two media types": post("/token", form, otherType, right),
      "two lengths": post("/token", form, right, "Content-Length: 3"),
      "two origins": post("/token", form, right, "Origin: https://a", "Origin: https://b"),
      "two proofs": post("/token", form, right, "DPoP: a", "DPoP: b"),
      "two hosts": post("/token", form, right, "Host: b"),
      userinfo:
        "GET /userinfo HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n",
      page: "GET /sign-in HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      health: "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
    };
    const found: Record<string, number> = {};
    for (const [what, text] of Object.entries(requests)) found[what] = (await raw(origin, text)).status;
    const { fine, ...others } = found;
    expect(fine).toBe(200);
    expect(new Set(Object.values(others))).toEqual(new Set([400]));
    expect(server.log.filter((line) => line.includes("sent more than once"))).not.toHaveLength(0);
  });

  it("is no list that came in several lines", () => {
    const lists = [
      "X-Forwarded-For",
      "a",
      "x-forwarded-for",
      "b",
      "Accept",
      "a",
      "Accept",
      "b",
      "Cookie",
      "a",
    ];
    expect(readFields(["Host", "a.example:4400", ...lists]).problem).toBeUndefined();
  });
});

describe("the host of a request, RFC 9112 §3.2", () => {
  it.each(["a", "a.example:4400", "[::1]:4400", "", "xn--bcher-kva.example"])("may be %j", (host) => {
    expect(readFields(["Host", host]).problem).toBeUndefined();
  });

  it.each(["a b", "a, b", "a/b", "u@a", "a\\b", "a#b", "a?b", "ä"])("is malformed as %j", (host) => {
    expect(readFields(["host", host]).problem).toEqual({
      status: 400,
      words: "The Host header is malformed.",
    });
  });

  it("is missing from no request of HTTP/1.1, and that is told as every refusal is", async () => {
    const origin = await (await givenServer()).http.listen({ host: "127.0.0.1", port: 0 });
    const { status, text } = await raw(origin, "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n");
    expect(status).toBe(400);
    expect(text).toContain('{"error":"invalid_request","error_description":"The Host header is missing."}');
    expect((await raw(origin, "GET /healthz HTTP/1.0\r\n\r\n")).status).toBe(200);
  });
});

describe("the transfer coding of a body, RFC 9112 §6.1", () => {
  const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const coded = (...lines: readonly string[]) =>
    ["POST /token HTTP/1.1", "Host: a", "Connection: close", form, right, ...lines, "", chunks].join("\r\n");

  it.each([
    ["chunked", 200],
    ["Chunked ", 200],
    ["gzip, chunked", 501],
    ["deflate,chunked", 501],
    ["identity, chunked", 501],
  ])(
    "is chunked alone, so %j is answered %i: what it holds is never read as the form itself",
    async (coding, status) => {
      const origin = await (await givenServer()).http.listen({ host: "127.0.0.1", port: 0 });
      expect((await raw(origin, coded(`Transfer-Encoding: ${coding}`))).status).toBe(status);
    },
  );

  it("comes in one line", async () => {
    const origin = await (await givenServer()).http.listen({ host: "127.0.0.1", port: 0 });
    const two = coded("Transfer-Encoding: gzip", "Transfer-Encoding: chunked");
    expect((await raw(origin, two)).status).toBe(400);
  });
});
