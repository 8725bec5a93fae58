import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { SearchField } from "./search-field.tsx";

it("is found among the landmarks, and says which key leads to it", () => {
  const page = markup(
    createElement(SearchField, { label: "Find people", value: "ada", onSearch: () => undefined }),
  );
  expect(page).toMatch(
    /^<div class="search-field" role="search" aria-label="Find people"><input type="search" aria-label="Find people"/,
  );
  expect(page).toContain('aria-keyshortcuts="/"');
  expect(page).toContain('value="ada"');
});
