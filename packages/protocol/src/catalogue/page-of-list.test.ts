import { describe, expect, it } from "vitest";
import { type ListRequest, pageOfList } from "./page-of-list.ts";

const colours = [
  { key: "c3", name: "Red" },
  { key: "c1", name: "Green" },
  { key: "c2", name: "Dark green" },
];
const read = { key: ({ key }: { key: string }) => key, name: ({ name }: { name: string }) => name };
const page = (request: Partial<ListRequest>) => {
  const { items, next } = pageOfList(colours, { limit: 200, ...request }, read);
  return [items.map(read.key).join(" "), next];
};

describe("a page of a list in memory", () => {
  it("is in the order of the keys, and goes on after the last of the page before", () => {
    expect(page({})).toEqual(["c1 c2 c3", undefined]);
    expect(page({ limit: 2 })).toEqual(["c1 c2", "c2"]);
    expect(page({ limit: 2, after: "c2" })).toEqual(["c3", undefined]);
    expect(page({ limit: 3 })).toEqual(["c1 c2 c3", undefined]);
  });

  it("is searched in key and name, whatever the case", () => {
    expect(page({ search: "GREEN" })).toEqual(["c1 c2", undefined]);
    expect(page({ search: "C3" })).toEqual(["c3", undefined]);
    expect(page({ search: "blue" })).toEqual(["", undefined]);
  });

  it.each([0, 201, 1.5, Number.NaN])("has no %d items", (limit) => {
    expect(() => page({ limit })).toThrow(RangeError);
  });
});
