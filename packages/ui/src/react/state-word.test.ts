import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { markup } from "./markup-for-tests.ts";
import { StateWord } from "./state-word.tsx";

it("is a word beside an icon, so that the colour is not alone in saying it", () => {
  const word = createElement(StateWord, { tone: "caution", children: "Suspended" });
  expect(markup(word)).toBe('<span class="state state-caution">Suspended</span>');
  expect(renderToStaticMarkup(word)).toContain("<svg");
});
