import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../../markup-for-tests.ts";
import { LoadingRows } from "./loading-rows.tsx";

it("holds the place of rows with as many cells, and is not heard", () => {
  const page = markup(createElement(LoadingRows, { facts: 3, checks: true, menus: true }));
  expect(page).toMatch(/^<tbody class="loading-rows" aria-hidden="true">/);
  expect(page.match(/<tr>/g)).toHaveLength(8);
  expect(page.match(/<td/g)).toHaveLength(8 * 5);
});
