import { describe, expect, it } from "vitest";
import { checkLink, isLink } from "./check-link.ts";

describe("an address that a browser is sent to", () => {
  it.each([
    ["https://acme.example/a?b=c#d", true],
    ["http://localhost:4400/", true],
    ["http://127.8.0.1/", true],
    ["http://[::1]/", true],
    ["http://acme.example/", false],
    ["http://127.0.0.1.evil.example/", false],
    ["https://acme.example@evil.example/", false],
    ["https://:word@acme.example/", false],
    ["JavaScript:alert(1)", false],
    ["data:text/html,x", false],
    ["file:///etc/passwd", false],
    ["ssh://acme.example", false],
    ["//acme.example", false],
    ["", false],
  ])("is a web page by https, or of this machine: %s %s", (link, good) => {
    expect(isLink(link)).toBe(good);
  });

  it("may be plain http where that was allowed, and is named with the provider where it is neither", () => {
    expect(checkLink("http://acme.example/", "Acme", true)).toBe("http://acme.example/");
    expect(() => checkLink("http://acme.example/", "Acme", false)).toThrow(/^Acme names an address/);
  });
});
