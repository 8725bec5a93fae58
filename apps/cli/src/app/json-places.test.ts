import fc from "fast-check";
import { expect, it } from "vitest";
import { pathText, placeAt, placeOfMistake, placeOfPath } from "./json-places.ts";

const text = `{
  "name": "A \\"quoted\\", {name}",
  "scopes": [
    { "scope": "read", "purpose": "x" },
    { "scope": "write" }
  ],
  "embed": null, "actsAs": []
}`;

it.each([
  [["name"], { line: 2, column: 11 }],
  [["scopes"], { line: 3, column: 13 }],
  [["scopes", 1, "scope"], { line: 5, column: 16 }],
  [["embed"], { line: 7, column: 12 }],
  [["actsAs"], { line: 7, column: 28 }],
  [[], { line: 1, column: 1 }],
])("a value stands at its line and column: %j", (path, place) => {
  expect(placeOfPath(text, path)).toEqual(place);
});

it("what is not there stands where what would hold it begins", () => {
  expect(placeOfPath(text, ["scopes", 1, "purpose"])).toEqual({ line: 5, column: 5 });
  expect(placeOfPath(text, ["missing"])).toEqual({ line: 1, column: 1 });
});

it("a path reads as it is written in programs", () => {
  expect(pathText(["scopes", 1, "purpose"])).toBe("scopes[1].purpose");
  expect(pathText([])).toBe("");
});

it("an offset counts lines and columns from 1", () => {
  expect(placeAt("ab\ncd", 4)).toEqual({ line: 2, column: 2 });
});

it.each([
  ["a comma too many in a list", '{\n  "a": [\n    1,\n  ]\n}\n', { line: 4, column: 3 }],
  ["a comma too many in an object", '{\n  "a": 1,\n}\n', { line: 3, column: 1 }],
  ["a comment", '{\n  // why\n  "a": 1\n}\n', { line: 2, column: 3 }],
  ["a word", '{\n  "a": yes,\n  "b": 1\n}\n', { line: 2, column: 8 }],
  ["a blank that is none", '{\n  "a":\u00A01\n}\n', { line: 2, column: 7 }],
  ["no end", '{\n  "a": 1\n', { line: 3, column: 1 }],
  ["what comes behind it", "{}\n{}\n", { line: 2, column: 1 }],
  ["nothing", "", { line: 1, column: 1 }],
])("a mistake stands where it is: %s", (_, wrong, place) => {
  expect(placeOfMistake(wrong)).toEqual(place);
});

it("no beginning of JSON is a mistake, and whatever cannot stand there is", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      const beginning = json.slice(0, cut % json.length);
      expect(placeOfMistake(beginning)).toEqual(placeAt(beginning, beginning.length));
      expect(placeOfMistake(`${json} x`)).toEqual(placeAt(`${json} `, json.length + 1));
    }),
  );
});
