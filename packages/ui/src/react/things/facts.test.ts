import { createElement } from "react";
import { expect, it } from "vitest";
import { markup } from "../markup-for-tests.ts";
import { Fact, Facts } from "./facts.tsx";

it("is a list of names with their values, which belong together", () => {
  const fact = createElement(Fact, { label: "Type", children: "public" });
  expect(markup(createElement(Facts, null, fact))).toBe(
    '<dl class="facts"><div><dt>Type</dt><dd>public</dd></div></dl>',
  );
});
