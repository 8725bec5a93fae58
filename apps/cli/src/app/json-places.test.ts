import { expect, it } from "vitest";
import { pathText, placeAt, placeOfPath } from "./json-places.ts";

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
