import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeInJson } from "./json-place.ts";

const text = JSON.stringify(
  { name: 'A "b" {', scopes: [{ scope: "a" }, { scope: "b", purpose: "p" }], embed: null },
  undefined,
  2,
);
const at = (...path: (string | number)[]) => {
  const { from, to } = placeInJson(text, path);
  return text.slice(from, to);
};

describe("the place of a value in the text of a JSON document", () => {
  it("is found by its path", () => {
    expect(at("name")).toBe(String.raw`"A \"b\" {"`);
    expect(at("scopes", 1, "purpose")).toBe('"p"');
    expect(at("embed")).toBe("null");
    expect(placeInJson(text, ["scopes", 1, "purpose"]).line).toBe(9);
  });

  it("is that of what is nearest where it is not there", () => {
    expect(JSON.parse(at("scopes", 0, "purpose"))).toEqual({ scope: "a" });
    expect(at("__proto__")).toBe(text);
    expect(at("name", "x")).toBe(String.raw`"A \"b\" {"`);
  });

  it("is found in whatever is JSON, however it is written", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(undefined, 1, "\t"),
        (value, indent) => {
          const json = JSON.stringify(value, undefined, indent);
          for (const [name, one] of Object.entries(JSON.parse(json) as object)) {
            const { from, to } = placeInJson(json, [name]);
            expect(JSON.parse(json.slice(from, to))).toEqual(one);
          }
        },
      ),
    );
  });
});
