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
    expect(readFields(["host", host]).problem).toBe("The Host header is malformed.");
  });
});
