import { expect, it } from "vitest";
import { categories, emptyManifest } from "./manifest-bounds.ts";

it("categories are words in one order, once each, the one for the rest last", () => {
  const named = categories.slice(0, -1);
  expect(named).toEqual(named.toSorted());
  expect(new Set(categories).size).toBe(categories.length);
  expect(categories.at(-1)).toBe(emptyManifest.category);
});
