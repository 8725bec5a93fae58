import { type Language, languages, languageTags } from "@grantway/words";
import type { PageWords } from "../words/page-words.ts";
import { html, type Html } from "./html.ts";

/** The languages by their own names, each a button: it works without script, and for who cannot read this page. */
export function languageMenu(frame: {
  readonly base: string;
  readonly here: string;
  readonly words: PageWords;
}): Html {
  const { base, here, words } = frame;
  return html`<form method="post" action="${base}/language" class="languages">
    <input type="hidden" name="back" value="${here}" />
    <ul aria-label="${words.layout("language")}">
      ${languageTags.map((tag) => html`<li>${entry(tag, words.language)}</li>`)}
    </ul>
  </form>`;
}

function entry(tag: Language, shown: Language): Html {
  const { name, direction } = languages[tag];
  if (tag === shown) return html`<span class="language" aria-current="true">${name}</span>`;
  return html`<button class="language" name="language" value="${tag}" lang="${tag}" dir="${direction}">
    ${name}
  </button>`;
}
