import { describe, expect, it } from "vitest";
import { requestHeaders } from "./request-headers.ts";

const token = { authorization: "Bearer the token" };

function sent(headers: Readonly<Record<string, string>>, ours: Readonly<Record<string, string>> = token) {
  const flat = requestHeaders(Object.entries(headers).flat(), new Map(Object.entries(ours)));
  return Object.fromEntries(
    flat.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), flat[at + 1]]] : [])),
  );
}

describe("the headers that go on to an API", () => {
  it("are the page's with the token", () => {
    const headers = {
      Accept: "application/json",
      "Accept-Encoding": "br",
      "Content-Type": "text/plain",
      "If-Match": '"7"',
      "User-Agent": "a browser",
      Range: "bytes=0-9",
      "Idempotency-Key": "k",
    };
    expect(sent(headers)).toEqual({
      accept: "application/json",
      "accept-encoding": "br",
      "content-type": "text/plain",
      "if-match": '"7"',
      "user-agent": "a browser",
      range: "bytes=0-9",
      "idempotency-key": "k",
      authorization: "Bearer the token",
    });
  });

  it.each([
    "Cookie",
    "Authorization",
    "X-Grantway-Bff",
    "Host",
    "Origin",
    "Referer",
    "Sec-Fetch-Site",
    "Sec-WebSocket-Key",
    "Forwarded",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Real-IP",
    "Via",
    "X-Original-URL",
    "Proxy-Authorization",
    "Proxy-Connection",
    "Content-Length",
    "Expect",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
    "Keep-Alive",
    "Connection",
  ])("do not have the page's %s, in whichever spelling", (name) => {
    for (const spelt of [name, name.toUpperCase(), name.toLowerCase().replaceAll("-", "_")])
      expect(sent({ [spelt]: "of the page" })).toEqual(token);
  });

  it("do not have what Connection names, RFC 9110 §7.6.1", () => {
    const headers = { Connection: "close, X-Secret", "X-Secret": "1", "X-Open": "2" };
    expect(sent(headers)).toEqual({ "x-open": "2", authorization: "Bearer the token" });
  });

  it("carry the token where the API wants it, and the API's own over those of the page", () => {
    const shop = { "x-shop-token": "the token", "client-id": "app" };
    const forged = { "X-Shop-Token": "forged", "Client-Id": "forged", Authorization: "forged" };
    expect(sent(forged, shop)).toEqual(shop);
  });

  it("keep a header that was sent twice", () => {
    const raw = ["Accept", "text/html", "Accept", "text/plain"];
    expect(requestHeaders(raw, new Map([["authorization", "Bearer t"]]))).toEqual([
      ...raw,
      "authorization",
      "Bearer t",
    ]);
  });
});
