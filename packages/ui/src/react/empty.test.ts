import { createElement } from "react";
import { expect, it } from "vitest";
import { Empty, NoMatch } from "./empty.tsx";
import { markup } from "./markup-for-tests.ts";

it("says what the place is good for where nothing is yet", () => {
  expect(markup(createElement(Empty, { title: "No apps yet", children: "Apps do things." }))).toBe(
    '<div class="empty"><h2>No apps yet</h2>Apps do things.</div>',
  );
});

it("offers everything again where nothing matches", () => {
  const clear = { label: "Show all 8", onClear: () => undefined };
  const page = markup(createElement(NoMatch, { title: "Nothing matches “x”", clear, children: "Names." }));
  expect(page).toContain("<h2>Nothing matches “x”</h2>Names.");
  expect(page).toContain(">Show all 8</button>");
});
