import { createElement } from "react";
import { expect, it } from "vitest";
import { Failed } from "./failed.tsx";
import { markup } from "./markup-for-tests.ts";
import { Ui } from "./ui.tsx";
import { english } from "./words.ts";

it("gives its words to what is inside, and adds no element of its own", () => {
  const failed = createElement(Failed, { message: "Full.", onRetry: () => undefined });
  const page = markup(createElement(Ui, { words: { ...english, tryAgain: "Encore" }, children: failed }));
  expect(page).toMatch(/^<div class="notice notice-danger" role="alert">.*Encore<\/button><\/div>$/);
});
