import { describe, expect, it } from "vitest";
import { tableHint } from "./table-hint.ts";

const columns = { at: "/columns", key: "slug", label: "header" };
const tables = [
  { path: "/a/{domain}/reports/{id}/", itemsAt: "/data", columns },
  { path: "/people", itemsAt: "/list" },
];

describe("how the answers of a path are tables", () => {
  it.each([
    ["/a/{domain}/reports/{id}", { itemsAt: "/data", columns }],
    ["/a/demo/reports/7/?offset=5", { itemsAt: "/data", columns }],
    ["/people?x=1", { itemsAt: "/list" }],
    ["/people/7", undefined],
    ["/a/demo/forms/7/", undefined],
  ])("is said by the profile of %s: %j", (path, hint) => {
    expect(tableHint(tables, path)).toEqual(hint);
  });
});
