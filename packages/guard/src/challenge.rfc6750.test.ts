import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { challenge } from "./challenge.rfc6750.ts";

describe("the Bearer challenge, RFC 6750 §3", () => {
  it("is a scheme and quoted attributes", () => {
    expect(challenge({ realm: "acme", error: "invalid_token" })).toBe(
      'Bearer realm="acme", error="invalid_token"',
    );
  });

  it("escapes quotes and backslashes, RFC 9110 §5.6.4", () => {
    expect(challenge({ realm: 'a"b\\c' })).toBe(String.raw`Bearer realm="a\"b\\c"`);
  });

  it("stays one well-formed quoted-string of printable ASCII whatever the value", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (realm) => {
        expect(challenge({ realm })).toMatch(/^Bearer realm="(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"$/);
      }),
    );
  });
});
