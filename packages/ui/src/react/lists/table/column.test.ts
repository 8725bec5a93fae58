import { expect, it } from "vitest";
import { sortedBy } from "./column.ts";

it("a press on the head of a column sorts by it, the next one turns it round", () => {
  const name = { key: "name", sorts: "either" } as const;
  const first = sortedBy(name, { by: "created", order: "ascending" });
  expect(first).toEqual({ by: "name", order: "ascending" });
  expect(sortedBy(name, first)).toEqual({ by: "name", order: "descending" });
  expect(sortedBy(name, sortedBy(name, first))).toEqual(first);
  expect(sortedBy(name, undefined)).toEqual(first);
});

it("what can be sorted one way alone is not turned round", () => {
  const created = { key: "created", sorts: "descending" } as const;
  const newest = sortedBy(created, undefined);
  expect(newest).toEqual({ by: "created", order: "descending" });
  expect(sortedBy(created, newest)).toEqual(newest);
});
