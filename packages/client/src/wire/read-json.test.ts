import { expect, it } from "vitest";
import { readJson, readJsonObject } from "./read-json.ts";

it("reads the JSON of others, and answers nothing for what is none", () => {
  expect(["1", "null", "[1]", '{"a":1}', "", "<html>", "{"].map(readJson)).toEqual([
    1,
    null,
    [1],
    { a: 1 },
    undefined,
    undefined,
    undefined,
  ]);
});

it("reads objects alone where nothing else will do, with members of any name", () => {
  expect(["1", "null", "[1]", "{"].map(readJsonObject)).toEqual([undefined, undefined, undefined, undefined]);
  const read = readJsonObject('{"__proto__":{"admin":true},"a":1}');
  expect(read?.["a"]).toBe(1);
  expect(Object.hasOwn(read ?? {}, "__proto__")).toBe(true);
  expect(read?.["admin"]).toBeUndefined();
});
