import { html, type Html } from "../http/layout/html.ts";
import type { PageWords } from "../http/words/page-words.ts";
import type { Letter } from "./letter.ts";

/** What a letter says: sentences, and one link. */
export interface LetterContent {
  readonly to: string;
  readonly words: Pick<PageWords, "language" | "direction">;
  readonly subject: string;
  /** Before the link. */
  readonly lead: string;
  readonly link: { readonly href: string; readonly label: string };
  /** After it. */
  readonly more: readonly string[];
}

/** The letter, in plain text and as HTML. It loads nothing, so opening it tells nobody anything. */
export function composeLetter({ to, words, subject, lead, link, more }: LetterContent): Letter {
  return {
    to,
    subject,
    text: [lead, link.href, ...more].map((part) => `${part}\n`).join("\n"),
    html: document(words, subject, [
      html`<p>${lead}</p>`,
      html`<p><a href="${link.href}">${link.label}</a></p>`,
      ...more.map((part) => html`<p>${part}</p>`),
    ]),
  };
}

function document(
  { language, direction }: LetterContent["words"],
  title: string,
  parts: readonly Html[],
): string {
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body>
        ${parts}
      </body>
    </html> `.text;
}
