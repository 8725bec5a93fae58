import { describe, expect, it } from "vitest";
import { challengeOf, readDomain, recordName } from "./publisher-domain.ts";

describe("the domain of a publisher", () => {
  it.each([
    ["acme.example", "acme.example"],
    [" ACME.Example. ", "acme.example"],
    ["a.b.c.example", "a.b.c.example"],
    ["xn--gre-6ka8i.example", "xn--gre-6ka8i.example"],
  ])("%j is kept as %s", (text, kept) => {
    expect(readDomain(text)).toBe(kept);
  });

  it.each([
    "",
    "localhost",
    "127.0.0.1",
    "[::1]",
    "acme..example",
    "-a.example",
    "a-.example",
    "größe.example",
  ])("%j is none", (text) => {
    expect(readDomain(text)).toBeUndefined();
  });

  it.each(["acme.example/path", "https://acme.example", "acme.example:443", `${"a".repeat(64)}.example`])(
    "%j is none either",
    (text) => {
      expect(readDomain(text)).toBeUndefined();
    },
  );

  it("is proven at a name of its own", () => {
    expect(recordName("acme.example")).toBe("_grantway.acme.example");
    expect(challengeOf("t")).toBe("grantway-domain=t");
  });
});
