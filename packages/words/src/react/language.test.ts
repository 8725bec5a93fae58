import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LanguageProvider, useFormats, useLanguage } from "./language.ts";

function Half(): ReactNode {
  return createElement("p", { lang: useLanguage() }, useFormats().number(0.5));
}

describe("the language of a page in React", () => {
  it("is English, with its formats, where none is given", () => {
    expect(renderToStaticMarkup(createElement(Half))).toBe('<p lang="en">0.5</p>');
  });

  it("is the one given, with its formats", () => {
    const page = createElement(LanguageProvider, { language: "de" }, createElement(Half));
    expect(renderToStaticMarkup(page)).toBe('<p lang="de">0,5</p>');
  });
});
