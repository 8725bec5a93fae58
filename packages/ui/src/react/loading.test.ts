import { createElement } from "react";
import { expect, it } from "vitest";
import { Loading } from "./loading.tsx";
import { markup } from "./markup-for-tests.ts";

it("is a status that says what it waits for", () => {
  expect(markup(createElement(Loading, { what: "the list" }))).toBe(
    '<p role="status" class="quiet loading">Loading the list…</p>',
  );
});
