import { describe, expect, it } from "vitest";
import { isRedirectHost, redirectHostOf, unnamedRedirects } from "./redirect-host.ts";

describe("where a redirect URI sends people", () => {
  it.each([
    ["https://App.example/cb", "app.example"],
    ["https://app.example:8443/cb", "app.example:8443"],
    ["com.example.app:/cb", "com.example.app:"],
    ["http://127.0.0.1/cb", undefined],
    ["http://localhost:4000/cb", undefined],
    ["no address", undefined],
  ])("%j is to %j", (uri, host) => {
    expect(redirectHostOf(uri)).toBe(host);
  });

  it.each(["app.example", "app.example:8443", "com.example.app:"])("is named %j", (host) => {
    expect(isRedirectHost(host)).toBe(true);
  });

  it.each([
    "",
    "https://app.example",
    "app.example/",
    "App.example",
    "a@app.example",
    "app.example:443",
    "app:",
    "a b",
    "x".repeat(256),
  ])("is not named %j", (host) => {
    expect(isRedirectHost(host)).toBe(false);
  });

  it("is named by the manifest before a live client sends anybody there, promise 17", () => {
    const uris = ["https://app.example/cb", "https://new.example/cb", "http://127.0.0.1/cb"];
    expect(unnamedRedirects(uris, { redirectHosts: ["app.example"] })).toMatchObject([
      { path: ["redirectUris", 1], rule: "redirect-host-unnamed", values: { host: "new.example" } },
    ]);
  });
});
