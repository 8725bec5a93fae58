import { expect, it } from "vitest";
import { filterOf } from "./filters.ts";

const now = Date.UTC(2026, 10, 28, 12, 0, 59, 900);

it("counts a span from now, and stays the same for a while, so that the list is not read anew at every look", () => {
  expect(filterOf({ span: "hour" }, now).from).toBe("2026-11-28T11:00:00.000Z");
  expect(filterOf({ span: "hour" }, now - 59_000).from).toBe("2026-11-28T11:00:00.000Z");
  expect(filterOf({ span: "week" }, now).from).toBe("2026-11-21T12:00:00.000Z");
});

it("hands on what the address says otherwise", () => {
  const address = {
    search: "ada",
    action: "user.updated",
    request: "r1",
    from: "2026-01-01T00:00:00.000Z",
  } as const;
  expect(filterOf(address, now)).toMatchObject({
    search: "ada",
    action: "user.updated",
    requestId: "r1",
    from: "2026-01-01T00:00:00.000Z",
  });
});
