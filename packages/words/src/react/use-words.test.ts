import { catalogue } from "@grantway/words";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LanguageProvider } from "./language.ts";
import { useWords } from "./use-words.ts";

const greeting = {
  hello: "Hello <b>{name}</b>",
  count: "{count, plural, one {# app} other {# apps}}",
} as const;
const greetings = catalogue(greeting, {
  de: async () => ({ hello: "Hallo <b>{name}</b>", count: "{count, plural, one {# App} other {# Apps}}" }),
  fr: () => Promise.reject(new Error("not asked for")),
  ar: () => Promise.reject(new Error("not asked for")),
});

function Greeting(): ReactNode {
  const say = useWords(greetings);
  const hello = say.rich("hello", { name: "Ada", b: (inside) => createElement("strong", null, inside) });
  return createElement("p", null, hello, " ", say("count", { count: 2 }));
}

describe("words in React", () => {
  it("are English where no language is given", () => {
    expect(renderToStaticMarkup(createElement(Greeting))).toBe("<p>Hello <strong>Ada</strong> 2 apps</p>");
  });

  it("are those of the language around, once they were loaded", async () => {
    await greetings.load("de");
    const page = createElement(LanguageProvider, { language: "de" }, createElement(Greeting));
    expect(renderToStaticMarkup(page)).toBe("<p>Hallo <strong>Ada</strong> 2 Apps</p>");
  });
});
