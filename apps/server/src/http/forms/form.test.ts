import { OAuthError } from "@grantway/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formLimits, parseForm } from "./form.ts";
import { readQuery, writeQuery } from "./query.ts";

function entries(text: string) {
  return Object.fromEntries(parseForm(text).values);
}

function readOr(text: string): unknown {
  try {
    parseForm(text);
    return "read";
  } catch (error) {
    return error instanceof OAuthError ? error.code : error;
  }
}

describe("forms, RFC 6749 appendix B", () => {
  it.each([
    ["", {}],
    ["a=1&b=2", { a: "1", b: "2" }],
    ["&&a=1&", { a: "1" }],
    ["a+b=c+d", { "a b": "c d" }],
    ["a=%2B%20%26%3D", { a: "+ &=" }],
    ["a=%C3%A9%F0%9F%98%80", { a: "é😀" }],
    ["a=é", { a: "é" }],
    ["a=b=c", { a: "b=c" }],
    [
      "__proto__=1&constructor=2",
      Object.fromEntries([
        ["__proto__", "1"],
        ["constructor", "2"],
      ]),
    ],
  ])("reads %j", (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each(["a", "a=", "=", "a=&b="])("takes %j for absent: it has no value (RFC 6749 §3.1)", (text) => {
    expect(parseForm(text).values.size).toBe(0);
  });

  it("lists names that came with more than one value", () => {
    expect(parseForm("a=1&b=2&a=3&%61=4").repeated).toEqual(["a", "a"]);
    expect(parseForm("a=&a=1").repeated).toEqual([]);
  });

  it("keeps all values of resource, the one that may be sent again, and of no other (RFC 8707 §2)", () => {
    const read = parseForm("resource=urn:a&a=1&resource=urn:b&a=2&resource=urn:c");
    expect(read.values.get("resource")).toBe("urn:a");
    expect(read.further).toEqual(new Map([["resource", ["urn:b", "urn:c"]]]));
    expect(parseForm("resource=urn:a&a=1&a=2")).not.toHaveProperty("further");
  });

  it.each([
    ["a cut percent-encoding", "a=%4"],
    ["a percent-encoding of nothing", "a=%zz"],
    ["bytes that are no UTF-8", "a=%FF"],
    ["an overlong encoding", "a=%C0%80"],
    ["a lone surrogate", "a=%ED%A0%80"],
    ["a NUL", "a=\u0000"],
    ["an encoded NUL", "a=%00"],
    ["a NUL in a name", "%00=a"],
    ["what a decoder made of bytes that are no UTF-8", "a=\uFFFD"],
  ])("refuses %s", (_, text) => {
    expect(() => parseForm(text)).toThrow(expect.objectContaining({ code: "invalid_request" }) as Error);
  });

  it("refuses more than its limits", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `p${at}=1`).join("&");
    expect(parseForm(many(formLimits.parameters)).values.size).toBe(formLimits.parameters);
    expect(() => parseForm(many(formLimits.parameters + 1))).toThrow("too many");
    expect(() => parseForm(`${"n".repeat(formLimits.nameLength + 1)}=1`)).toThrow("too long");
    expect(() => parseForm(`a=${"v".repeat(formLimits.valueLength + 1)}`)).toThrow("too long");
  });

  it("reads what is written, whatever the text", () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((text) => !text.includes("\u0000"));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, word), { selector: ([name]) => name, maxLength: 20 }),
        (pairs) => {
          const map = new Map(pairs);
          expect(readQuery(`/x?${writeQuery(map)}`).values).toEqual(map);
        },
      ),
    );
  });

  it("either reads or refuses, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const outcome = readOr(text);
        expect(outcome).toSatisfy((it) => it === "read" || it === "invalid_request");
      }),
    );
  });
});
