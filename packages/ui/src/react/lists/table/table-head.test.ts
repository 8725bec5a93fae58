import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { nothing, toggled } from "../selection/selected.ts";
import { TableHead } from "./table-head.tsx";

const show = (more: Partial<Parameters<typeof TableHead>[0]> = {}) =>
  markup(
    createElement(TableHead, {
      columns: [
        { key: "name", head: "Name", sorts: "either", renderCell: () => "" },
        { key: "age", head: "Age", kind: "number", sorts: "either", renderCell: () => "" },
        { key: "note", head: "Note", renderCell: () => "" },
      ],
      sorting: undefined,
      onSort: () => undefined,
      selection: undefined,
      shown: ["ada", "eve"],
      hasMenu: true,
      ...more,
    }),
  );

describe("the heads of a table", () => {
  it("tell by which column it is sorted and which way, and of no other", () => {
    const page = show({ sorting: { by: "age", order: "descending" } });
    expect(page).toContain('<th scope="col" class="cell-number head-sorts" aria-sort="descending">');
    expect(page.match(/aria-sort/g)).toHaveLength(1);
    expect(page).toContain('<button type="button" class="sort">Name</button>');
  });

  it("sort nothing where the list cannot be sorted by them", () => {
    expect(show()).toContain('<th scope="col" class="cell-text">Note</th>');
    expect(show({ onSort: undefined })).not.toContain("<button");
  });

  it("have a box for all rows that are shown, and words for the column of menus", () => {
    const selection = { selected: toggled(nothing, "ada"), onSelect: () => undefined };
    expect(show({ selection })).toContain('aria-label="Select all that are shown"/>');
    expect(show({ selection, shown: ["ada"] })).toContain(
      'aria-label="Select all that are shown" checked=""/>',
    );
    expect(show({ selection, shown: [] })).toContain('disabled=""');
    expect(show()).toContain('<th class="cell-menu"><span class="unseen">Actions</span></th>');
  });
});
