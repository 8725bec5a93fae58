import { expect, it, vi } from "vitest";
import { withTotal } from "./page-with-total.ts";

function given() {
  const count = vi.fn<() => Promise<number>>(async () => 7);
  return { count, counted: { list: async () => ({ items: ["a"], next: "b" }), count } };
}

it("a total is told where it is asked for", async () => {
  await expect(withTotal(given().counted, { limit: 1, total: true })).resolves.toEqual({
    items: ["a"],
    next: "b",
    total: 7,
  });
});

it.each([{}, { total: false }])("nobody counts for a page that is asked for with %j", async (asked) => {
  const { counted, count } = given();
  await expect(withTotal(counted, { limit: 1, ...asked })).resolves.toEqual({ items: ["a"], next: "b" });
  expect(count).not.toHaveBeenCalled();
});
