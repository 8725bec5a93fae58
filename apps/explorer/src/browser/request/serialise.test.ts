import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParameterPlace, ParameterStyle } from "../document/api-document.ts";
import { serialise, type Written } from "./serialise.ts";

function color(
  place: ParameterPlace,
  style: ParameterStyle,
  explode: boolean,
  more: Partial<Written> = {},
): Written {
  return { name: "color", in: place, style, explode, allowReserved: false, allowEmptyValue: false, ...more };
}

/** Any of UTF-16, halves of pairs too. */
const unit = fc.oneof(fc.nat(127), fc.nat(0xffff)).map((code) => String.fromCharCode(code));

const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

describe("the table of OpenAPI 3.1.1 §4.8.12.6 and of 3.2", () => {
  it.each<
    [
      ParameterPlace,
      ParameterStyle,
      boolean,
      string | undefined,
      string | undefined,
      string | undefined,
      string | undefined,
    ]
  >([
    // place, style, explode, empty, string, array, object
    ["path", "matrix", false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
    [
      "path",
      "matrix",
      true,
      ";color",
      ";color=blue",
      ";color=blue;color=black;color=brown",
      ";R=100;G=200;B=150",
    ],
    ["path", "label", false, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
    ["path", "label", true, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
    ["path", "simple", false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
    ["path", "simple", true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
    ["header", "simple", false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
    ["header", "simple", true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
    ["query", "form", false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
    [
      "query",
      "form",
      true,
      "color=",
      "color=blue",
      "color=blue&color=black&color=brown",
      "R=100&G=200&B=150",
    ],
    [
      "query",
      "spaceDelimited",
      false,
      "color=",
      "color=blue",
      "color=blue%20black%20brown",
      "color=R%20100%20G%20200%20B%20150",
    ],
    [
      "query",
      "pipeDelimited",
      false,
      "color=",
      "color=blue",
      "color=blue%7Cblack%7Cbrown",
      "color=R%7C100%7CG%7C200%7CB%7C150",
    ],
    [
      "query",
      "deepObject",
      true,
      "color=",
      "color=blue",
      "color=blue&color=black&color=brown",
      "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    ],
    ["cookie", "cookie", false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
    [
      "cookie",
      "cookie",
      true,
      "color=",
      "color=blue",
      "color=blue; color=black; color=brown",
      "R=100; G=200; B=150",
    ],
  ])("%s, %s, explode %s", (place, style, explode, ...expected) => {
    const parameter = color(place, style, explode);
    expect(["", "blue", array, object].map((value) => serialise(parameter, value))).toEqual(expected);
  });
});

describe("a parameter", () => {
  it("is not there without a value, and in a query neither with an empty list, RFC 6570 §3.2.1", () => {
    const query = color("query", "form", true);
    expect([undefined, [], {}, [null], { a: null }].map((value) => serialise(query, value))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("is escaped to the letter, unless its reserved signs may stay; what would end it never may", () => {
    const text = "a/b?c&d=e#f g+h%20%é!'()*";
    expect(serialise(color("query", "form", true), text)).toBe(
      "color=a%2Fb%3Fc%26d%3De%23f%20g%2Bh%2520%25%C3%A9%21%27%28%29%2A",
    );
    expect(serialise(color("query", "form", true, { allowReserved: true }), text)).toBe(
      "color=a/b?c%26d=e%23f%20g%2Bh%20%25%C3%A9!'()*",
    );
    expect(serialise(color("path", "simple", false, { allowReserved: true }), "a/b:c")).toBe("a%2Fb:c");
    expect(serialise(color("header", "simple", false), "a b/c")).toBe("a b/c");
  });

  it("is written as its media type, where it has one", () => {
    const filter = { name: "x", tags: ["a", "b"] };
    expect(serialise(color("query", "form", true, { mediaType: "application/json" }), filter)).toBe(
      `color=${encodeURIComponent(JSON.stringify(filter))}`,
    );
    const whole = color("querystring", "form", true, { mediaType: "application/x-www-form-urlencoded" });
    expect(serialise(whole, filter)).toBe("name=x&tags=a&tags=b");
  });

  it("arrives as it was given, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ minLength: 1 }), (value, name) => {
        const query = serialise({ ...color("query", "form", true), name }, value);
        expect([...new URL(`https://x.example/?${query}`).searchParams]).toEqual([
          [name.toWellFormed(), value.toWellFormed()],
        ]);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit, minLength: 1 }), { minLength: 1 }), (values) => {
        const path = serialise(color("path", "simple", false), values) ?? "";
        expect(path.split(",").map(decodeURIComponent)).toEqual(values.map((one) => one.toWellFormed()));
      }),
      { numRuns: 200 },
    );
  });
});
