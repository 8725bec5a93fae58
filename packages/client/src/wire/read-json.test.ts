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

it("keeps the digits of integers that no number holds, RFC 8259 §6", () => {
  expect(readJson('{"id":17841405793187218,"a":[-9007199254740993],"__proto__":{"b":1}}')).toEqual(
    JSON.parse('{"id":"17841405793187218","a":["-9007199254740993"],"__proto__":{"b":1}}'),
  );
  const numbers = "[9007199254740991,1.0000000000000001,1e21,9007199254740993e0]";
  expect(readJson(numbers)).toEqual(JSON.parse(numbers));
});
