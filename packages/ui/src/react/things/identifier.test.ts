import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { Identifier } from "./identifier.tsx";

it("shows a long one short and tells the whole on demand, and its button says what it copies", () => {
  const page = markup(createElement(Identifier, { value: "0123456789abcdefghijklmnop", of: "client id" }));
  expect(page).toContain('<code dir="ltr" title="0123456789abcdefghijklmnop">01234567…ijklmnop</code>');
  expect(page).toContain('Copy<span class="unseen"> client id</span></button>');
});

it("shows a short one as it is", () => {
  expect(markup(createElement(Identifier, { value: "notes-app", of: "client id" }))).toContain(
    '<code dir="ltr">notes-app</code>',
  );
});
