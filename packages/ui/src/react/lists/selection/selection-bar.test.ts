import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { allMatching, nothing, type Selected, shownToggled, toggled } from "./selected.ts";
import { SelectionBar } from "./selection-bar.tsx";

const shown = ["a", "b"];
const bar = (selected: Selected, more: { readonly total?: number; readonly hasMore?: boolean } = {}) =>
  markup(
    createElement(SelectionBar, {
      selected,
      onSelect: () => undefined,
      shown,
      total: more.total,
      hasMore: more.hasMore ?? true,
      children: createElement("button", null, "Suspend"),
    }),
  );

describe("the bar of what is selected", () => {
  it("says how many are, what can be done to them, and how to have none", () => {
    const page = bar(toggled(nothing, "a"), { total: 4213 });
    expect(page).toContain('<p role="status" class="selection-count">1 selected</p>');
    expect(page).toContain("<button>Suspend</button>");
    expect(page).toContain("Clear the selection</button>");
    expect(page).not.toContain("that match");
  });

  it("offers all that match once all that are shown are selected, where there are more", () => {
    const all = shownToggled(nothing, shown);
    expect(bar(all, { total: 4213 })).toContain("Select all 4,213 that match</button>");
    expect(bar(all)).toContain("Select all that match</button>");
    expect(bar(all, { hasMore: false })).not.toContain("that match");
  });

  it("says that all that match are selected, and how many when some are taken away again", () => {
    expect(bar(allMatching, { total: 4213 })).toContain("All 4,213 that match are selected");
    expect(bar(toggled(allMatching, "a"), { total: 4213 })).toContain("4,212 selected");
    expect(bar(toggled(allMatching, "a"))).toContain("All that match but 1 are selected");
  });
});
