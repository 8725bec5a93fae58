import { expect, it } from "vitest";
import { pathOf } from "./pointed-path.ts";

it.each([
  ["", []],
  ["/redirectUris/1", ["redirectUris", 1]],
  ["/documents/0/apis/10/a~1b~0c", ["documents", 0, "apis", 10, "a/b~c"]],
  ["/01", ["01"]],
])("what points to %j is a path, RFC 6901 §4", (pointer, path) => {
  expect(pathOf(pointer)).toEqual(path);
});
