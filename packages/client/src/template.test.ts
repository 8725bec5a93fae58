import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill, fillIfKnown, fillUrl, namesIn } from "./template.ts";

describe("templates", () => {
  it("puts values in, each name as often as it stands there", () => {
    expect(fill("{a}-{b}-{a}", { a: "1", b: "2" })).toBe("1-2-1");
    expect(namesIn("{a}-{b}-{a}")).toEqual(["a", "b"]);
  });

  it("does not read values as templates again", () => {
    expect(fill("{a}", { a: "{b}", b: "no" })).toBe("{b}");
  });

  it("takes a value for given only when it was, whatever objects have by its name", () => {
    expect(fillIfKnown("{constructor}", {})).toBeUndefined();
    expect(() => fillUrl("https://h.example/{constructor}", {})).toThrow("needs a value for constructor:");
    expect(fill("{constructor}", { constructor: "x" })).toBe("x");
  });

  it("names what is missing and never what is there", () => {
    expect(() => fill("{a} {client_secret}", { client_secret: "hush" })).toThrow("needs a value for a:");
    expect(fillIfKnown("{a}", {})).toBeUndefined();
  });

  it.each([
    ["https://{shop}.example/x", { shop: "acme" }, "https://acme.example/x"],
    ["{base}/oauth/token", { base: "https://eu.example" }, "https://eu.example/oauth/token"],
    ["https://h.example/{tenant}/token", { tenant: "a/../b?c" }, "https://h.example/a%2F..%2Fb%3Fc/token"],
    ["https://h.example/x?t={t}", { t: "a&b=c" }, "https://h.example/x?t=a%26b%3Dc"],
    ["https://{shop}.example?t={t}", { shop: "a", t: "&" }, "https://a.example?t=%26"],
    ["{base}/{tenant}/x", { base: "https://e.example", tenant: "#" }, "https://e.example/%23/x"],
  ])("fills the URL %s", (template, values, url) => {
    expect(fillUrl(template, values)).toBe(url);
  });

  it("refuses what makes no web address", () => {
    expect(() => fillUrl("{base}/x", { base: "javascript:alert(1)" })).toThrow("no valid URL");
  });

  it("lets no value in the path reach another host or path", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((value) => value.isWellFormed()),
        (tenant) => {
          const url = new URL(fillUrl("https://h.example/{tenant}/token", { tenant: `x${tenant}` }));
          expect(url.host).toBe("h.example");
          expect(url.pathname.endsWith("/token")).toBe(true);
          expect(url.search + url.hash).toBe("");
        },
      ),
    );
  });
});
