import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { ListBar } from "./list-bar.tsx";

it("shows what can be done with what is selected in place of what finds", () => {
  expect(markup(createElement(ListBar, null, "filters"))).toBe('<div class="list-bar">filters</div>');
  const both = createElement(ListBar, { selection: "2 selected", children: "filters" });
  expect(markup(both)).toBe('<div class="list-bar">2 selected</div>');
});
