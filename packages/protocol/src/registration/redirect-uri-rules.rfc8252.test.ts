import { describe, expect, it } from "vitest";
import { redirectUriFault, redirectUriProblems } from "./redirect-uri-rules.rfc8252.ts";

describe("redirect URIs to be registered", () => {
  it.each([
    "https://app.example/callback",
    "https://app.example:8443/cb?tenant=1",
    "http://localhost:4420/callback",
    "http://127.0.0.1/callback",
    "http://[::1]:8080/callback",
    "com.example.app:/oauth2redirect",
    "com.example.app://callback",
  ])("may be %s", (uri) => {
    expect(redirectUriFault(uri)).toBeUndefined();
  });

  it.each([
    ["", "characters"],
    ["/callback", "absolute"],
    ["app.example/callback", "absolute"],
    ["https:app.example/cb", "absolute"],
    ["https:/app.example/cb", "absolute"],
    ["HTTPS:///app.example/cb", "absolute"],
    ["http:localhost/cb", "absolute"],
    ["https://app.example/cb#", "fragment"],
    ["https://app.example/cb#x", "fragment"],
    ["https://*.app.example/cb", "wildcard"],
    ["https://app.example/*", "wildcard"],
    ["https://user@app.example/cb", "user information"],
    ["https://:@app.example/cb", "user information"],
    ["http://app.example/cb", "plain http"],
    ["http://127.0.0.1.evil.example/cb", "plain http"],
    ["http://localhost.evil.example/cb", "plain http"],
    ["javascript:alert(1)", "scheme javascript"],
    ["data:text/html,x", "scheme data"],
    ["myapp://callback", "scheme myapp"],
    ["file:///etc/passwd", "scheme file"],
    [" https://app.example/cb", "characters"],
    ["https://app.example/c b", "characters"],
    ["https://app.example\\@evil.example", "characters"],
    ["https://app.example/cb\n", "characters"],
    ["https://bücher.example/cb", "characters"],
    [`https://app.example/${"x".repeat(2000)}`, "longer"],
  ])("must not be %j", (uri, words) => {
    expect(redirectUriProblems(uri)[0]?.problem).toContain(words);
  });

  it("are told by name what is wrong with them, so that a page can have words of its own", () => {
    expect(redirectUriFault("https://app.example/#x")).toBe("fragment");
    expect(redirectUriFault("https://app.example/")).toBeUndefined();
  });
});
