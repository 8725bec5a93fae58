import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { nothing } from "../selection/selected.ts";
import { Table, type TableProps } from "./table.tsx";

const show = (more: Partial<TableProps<string>> = {}) =>
  markup(
    createElement(Table<string>, {
      label: "People",
      columns: [
        { key: "name", head: "Name", renderCell: (name) => name },
        { key: "length", head: "Length", kind: "number", renderCell: (name) => name.length },
      ],
      rows: ["ada", "eve"],
      keyOf: (name) => name,
      nameOf: (name) => name,
      ...more,
    }),
  );

describe("a table", () => {
  it("has a name, and says whether what it shows is the newest", () => {
    expect(show()).toContain('<table class="table" aria-label="People" aria-busy="false">');
    expect(show({ busy: true })).toContain('aria-busy="true"');
    expect(show({ rows: undefined })).toContain('aria-busy="true"');
  });

  it("has as many cells in each row as heads, while it loads too", () => {
    const selection = { selected: nothing, onSelect: () => undefined };
    const menu = () => "…";
    const cells = (page: string) =>
      page
        .split("<tr")
        .slice(1)
        .map((row) => row.match(/<t[hd][ >]/g)?.length);
    expect(cells(show({ selection, renderMenu: menu }))).toEqual([4, 4, 4]);
    expect(new Set(cells(show({ selection, renderMenu: menu, rows: undefined })))).toEqual(new Set([4]));
  });
});
