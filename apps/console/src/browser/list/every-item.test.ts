import { expect, it } from "vitest";
import { everyItem } from "./every-item.ts";

it("reads page after page, each when its items are wanted", async () => {
  const asked: (string | undefined)[] = [];
  const pages: Readonly<Record<string, { items: number[]; next?: string }>> = {
    first: { items: [1, 2], next: "b" },
    b: { items: [], next: "c" },
    c: { items: [3] },
  };
  const all = everyItem(async (cursor) => {
    asked.push(cursor);
    return pages[cursor ?? "first"] ?? { items: [] };
  });
  expect((await all.next()).value).toBe(1);
  expect((await all.next()).value).toBe(2);
  expect(asked).toEqual([undefined]);
  expect((await all.next()).value).toBe(3);
  expect((await all.next()).done).toBe(true);
  expect(asked).toEqual([undefined, "b", "c"]);
});
