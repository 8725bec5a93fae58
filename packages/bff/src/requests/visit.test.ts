import { describe, expect, it } from "vitest";
import { createReceive } from "./visit.ts";

function originOf(
  headers: Readonly<Record<string, string>>,
  { origin, trustProxy = true }: { readonly origin?: string; readonly trustProxy?: boolean } = {},
): string {
  const request = new Request("http://10.0.0.1:3000/bff/session", { headers });
  return createReceive({ origin, trustProxy, cookieName: "bff" })(request, new URL(request.url)).origin;
}

describe("the origin that the browser sees", () => {
  const forwarded = { "x-forwarded-proto": "https", "x-forwarded-host": "app.example" };

  it("is that of the settings, whatever a request says", () => {
    expect(originOf(forwarded, { origin: "https://fixed.example" })).toBe("https://fixed.example");
  });

  it("is said by a proxy that is trusted, in its last word", () => {
    const list = { "x-forwarded-proto": "http, https", "x-forwarded-host": "evil.example, app.example:8443" };
    expect([originOf(forwarded), originOf(list)]).toEqual([
      "https://app.example",
      "https://app.example:8443",
    ]);
  });

  it.each(["wss", "HTTPS"])(
    "has https where a proxy says %s, as for a WebSocket, RFC 6455 §4.1",
    (protocol) => {
      expect(originOf({ ...forwarded, "x-forwarded-proto": protocol })).toBe("https://app.example");
    },
  );

  it("is that of the request where no proxy is trusted, or says nothing", () => {
    expect([originOf(forwarded, { trustProxy: false }), originOf({})]).toEqual([
      "http://10.0.0.1:3000",
      "http://10.0.0.1:3000",
    ]);
  });

  it.each(["app.example/path", "user@app.example", "app example", "", "a:b:c"])(
    "is refused as %j",
    (host) => {
      expect(() => originOf({ ...forwarded, "x-forwarded-host": host })).toThrow("names no host");
    },
  );

  it("is refused for another scheme", () => {
    expect(() => originOf({ ...forwarded, "x-forwarded-proto": "javascript" })).toThrow("names no host");
  });
});
