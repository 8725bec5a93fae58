/*
 * HTML as tagged templates. Whatever is put into a template is escaped, unless it is `Html` already, and only the tag
 * below makes `Html`: to put text on a page unescaped does not compile (principle P4).
 */
declare const markup: unique symbol;

/** Markup that is safe to send: every untrusted part of it was escaped. Only {@link html} makes one. */
export interface Html {
  readonly text: string;
  readonly [markup]: true;
}

/** What a template takes. `undefined` and `false` leave nothing behind, so a condition can stand in a template. */
export type HtmlValue = string | number | Html | readonly Html[] | undefined | false;

const special = /[&<>"'`=]/g;

/**
 * Builds markup. Values are safe as text and inside a quoted attribute; never put one into an unquoted attribute, a tag
 * name, or a URL whose scheme it could choose.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = literals[0] ?? "";
  for (const [index, value] of values.entries()) text += render(value) + (literals[index + 1] ?? "");
  return made(text);
}

/** For those who listen: what a button is for, where others see it beside it. */
export function unseen(inside: Html): Html {
  return html`<span class="unseen">${inside}</span>`;
}

/** Text, which is escaped, and markup in their order: what a message with markup in it is made of. */
export function joinHtml(parts: readonly (string | Html)[]): Html {
  return made(parts.map(render).join(""));
}

function render(value: HtmlValue): string {
  if (value === undefined || value === false) return "";
  if (typeof value === "string") return escape(value);
  if (typeof value === "number") return String(value);
  if ("text" in value) return value.text;
  return value.map((part) => part.text).join("");
}

function escape(text: string): string {
  return text.replace(special, (character) => `&#${character.charCodeAt(0)};`);
}

function made(text: string): Html {
  return { text } as Html;
}
