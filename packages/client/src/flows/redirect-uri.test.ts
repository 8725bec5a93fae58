import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { checkRedirectUri, portIn, withPort } from "./redirect-uri.ts";

describe("a redirect URI", () => {
  it.each([
    ["http://127.0.0.1/callback", undefined, "http://127.0.0.1:7/callback"],
    ["http://127.0.0.1:80/callback", 80, "http://127.0.0.1:7/callback"],
    ["http://127.0.0.1:/callback", undefined, "http://127.0.0.1:7/callback"],
    ["http://127.0.0.1", undefined, "http://127.0.0.1:7"],
    ["http://127.0.0.1:5000?a=b:9", 5000, "http://127.0.0.1:7?a=b:9"],
    ["http://[::1]/cb", undefined, "http://[::1]:7/cb"],
    ["http://[::1]:5000/cb", 5000, "http://[::1]:7/cb"],
    ["HTTP://LocalHost/A%2fb?x=1:2", undefined, "HTTP://LocalHost:7/A%2fb?x=1:2"],
  ])("keeps its bytes, and tells a port from none: %s", (uri, port, given) => {
    expect([portIn(uri), withPort(uri, 7)]).toEqual([port, given]);
  });

  it.each(["http://127.0.0.1/cb#x", "callback", "", "http://127.0.0.1/a b", "http://127.0.0.1/\n"])(
    "is refused when it is none, or has a fragment, RFC 6749 §3.1.2: %j",
    (uri) => {
      expect(() => {
        checkRedirectUri(uri);
      }).toThrow("without a fragment");
    },
  );

  it.each(["urn:ietf:wg:oauth:2.0:oob", "com.example.app:/cb", "https://app.example/cb?tenant=1"])(
    "may be of any scheme: %s",
    (uri) => {
      expect(() => {
        checkRedirectUri(uri);
      }).not.toThrow();
    },
  );

  it.each([
    ["http://127.0.0.1/callback", /^http:\/\/127\.0\.0\.1:\d+\/callback$/],
    ["http://localhost", /^http:\/\/localhost:\d+$/],
    ["http://127.0.0.1/cb?app=1", /^http:\/\/127\.0\.0\.1:\d+\/cb\?app=1$/],
  ])(
    "of this machine without a port gets one that is free, at both steps, RFC 8252 §7.3: %s",
    async (redirectUri, sent) => {
      const { connect, person, seen } = await given();
      expect(await connect({ redirectUri })).toMatchObject({ status: "connected" });
      const asked = new URL(person.urls[0] ?? "").searchParams.get("redirect_uri");
      expect(asked).toMatch(sent);
      expect(seen("/token")[0]?.form.get("redirect_uri")).toBe(asked);
    },
  );
});
