import { type Answer, problemOf, readable } from "./answer.ts";
import { element } from "./element.ts";
import type { Words } from "./words.ts";

/** Whether it went well, in a line. */
export function statusLine({ status, statusText, took }: Answer): readonly (Node | string)[] {
  return [element("code", {}, `${status} ${statusText}`.trim()), ` · ${took} ms`];
}

/** What came back, for a person: what is wrong where it did not go well, and all that was answered. */
export function answerView(answer: Answer, words: Words): HTMLElement {
  const { headers } = answer;
  const problem = problemOf(answer);
  const text = readable(answer);
  return element(
    "section",
    { class: "reference-answer", "aria-label": words.answer },
    problem !== undefined && element("p", { lang: "en", dir: "ltr" }, problem.detail),
    problem !== undefined &&
      problem.errors.length > 0 &&
      element(
        "ul",
        { lang: "en", dir: "ltr" },
        ...problem.errors.map(({ pointer, detail }) =>
          element("li", {}, element("code", {}, pointer), ` ${detail}`),
        ),
      ),
    element(
      "details",
      {},
      element("summary", {}, words.headers),
      block(headers.map(([name, value]) => `${name}: ${value}`).join("\n"), words.headers),
    ),
    text === "" ? element("p", { class: "hint" }, words.noBody) : block(text, words.answer),
    answer.cut && element("p", { class: "hint" }, words.cut),
  );
}

/** It scrolls by itself, so the keyboard has to reach it. */
function block(text: string, label: string): HTMLElement {
  return element(
    "pre",
    { class: "reference-text", tabindex: "0", dir: "ltr", lang: "en", role: "group", "aria-label": label },
    text,
  );
}
