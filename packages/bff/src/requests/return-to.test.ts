import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { returnTo } from "./return-to.ts";

const place = { origin: "https://app.example", path: "/bff", home: "/start" };

describe("where a person lands", () => {
  it.each([
    ["/orders?page=2&q=%20#row-3", "/orders?page=2&q=%20#row-3"],
    ["/", "/"],
    ["/bffx", "/bffx"],
    ["/a/../b", "/b"],
    ["", "/start"],
    [null, "/start"],
  ])("%j is %s", (given, landing) => {
    expect(returnTo(given, place)).toBe(landing);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/..//evil.example/",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    "orders",
    "?q=1",
    "/bff/login?provider=acme",
    "/bff",
    "/x/../bff/logout",
    "/with space",
    `/${"x".repeat(1024)}`,
  ])("%j is refused", (given) => {
    expect(() => returnTo(given, place)).toThrow("return_to must be a path of this site");
  });

  it("is always at this origin, whatever is asked for", () => {
    const piece = fc.constantFrom(
      "/",
      "//",
      "/..",
      "\\",
      "..",
      ".",
      ":",
      "@",
      "evil.example",
      "https",
      "%2f",
      "%5c",
      "\t",
      "?",
      "#",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string())), (pieces) => {
        let landing: string;
        try {
          landing = returnTo(pieces.join(""), place);
        } catch {
          return;
        }
        expect(new URL(landing, place.origin).origin).toBe(place.origin);
      }),
      { numRuns: 2000 },
    );
  });
});
