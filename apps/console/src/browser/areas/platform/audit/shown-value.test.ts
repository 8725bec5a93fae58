import { expect, it } from "vitest";
import { shownValue } from "./shown-value.ts";

it.each([
  [undefined, []],
  [null, []],
  ["", []],
  [false, ["false"]],
  [0, ["0"]],
  [
    ["a", "b", "a"],
    ["a", "b"],
  ],
  [{ a: 1 }, ['{"a":1}']],
])("%j is shown as %j", (value, lines) => {
  expect(shownValue(value)).toEqual(lines);
});
