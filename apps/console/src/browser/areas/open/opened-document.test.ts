import { expect, it } from "vitest";
import { isDocumentOf } from "./opened-document.ts";

it.each([
  ["https://id.example/auth/console/open/a", "/auth/console/open/a", true],
  ["https://id.example/auth/console/open/a/?b#c", "/auth/console/open/a", true],
  ["https://id.example/auth/console/open/b", "/auth/console/open/a", false],
  ["https://id.example/auth/console", "/auth/console/open/a", false],
])("whether %s was loaded for %s is %s", (loaded, path, is) => {
  expect(isDocumentOf(loaded, path)).toBe(is);
});
