import fc from "fast-check";
import { expect, it } from "vitest";
import { listItems } from "./list-items.ts";

it.each<readonly [string, readonly string[] | undefined]>([
  ["[]", []],
  [" [ ] ", []],
  ["[1, 2]", ["1", "2"]],
  ["[12345678901234567890, 1.0, 1e400]", ["12345678901234567890", "1.0", "1e400"]],
  ['[{"id": 9007199254740993,\n "a": [1, {}]}, [], ""]', ['{"id":9007199254740993,"a":[1,{}]}', "[]", '""']],
  ['["a, ] } \\" \\\\", null]', ['"a, ] } \\" \\\\"', "null"]],
  ['{"a":[1]}', undefined],
  ["[1", undefined],
  ["1", undefined],
  ["", undefined],
])("are the texts of a list, and lose nothing: %s", (text, items) => {
  expect(listItems(text)).toEqual(items);
});

it("are what the list holds, whatever that is", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 2, "\t"), (values, indent) => {
      const items = listItems(JSON.stringify(values, undefined, indent)) ?? [];
      expect(items).toEqual(values.map((value) => JSON.stringify(value)));
    }),
  );
});
