import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { TableRow } from "./table-row.tsx";

const show = (selected?: boolean) =>
  markup(
    createElement(TableRow<string>, {
      item: "ada",
      name: "ada",
      columns: [
        { key: "name", head: "Name", renderCell: (name) => createElement("a", { href: `/${name}` }, name) },
        { key: "age", head: "Age", kind: "number", renderCell: () => 36 },
      ],
      selected,
      onToggle: () => undefined,
      renderMenu: undefined,
    }),
  );

describe("a row", () => {
  it("has the name as its head", () => {
    expect(show()).toMatch(/^<tr><th scope="row" class="cell-name"><a href="\/ada">ada<\/a><\/th>/);
  });

  it("gives each fact the head of its column again, for the eyes alone: in a card it stands before it", () => {
    expect(show()).toContain(
      '<td class="cell-number"><span class="cell-head" aria-hidden="true">Age</span>36</td>',
    );
  });

  it("has a box named after it where rows can be selected", () => {
    expect(show(true)).toMatch(/^<tr class="row-selected"><td class="cell-check"><input type="checkbox"/);
    expect(show(true)).toContain('aria-label="Select ada" checked=""');
    expect(show(false)).toContain('aria-label="Select ada"/>');
  });
});
