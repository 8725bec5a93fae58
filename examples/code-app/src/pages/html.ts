import ghtml from "ghtml";

/** Markup that is safe to send: only {@link html} makes it, and it escapes every value that is not markup. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | readonly Markup[] | string | number | undefined;

/** A template whose values are escaped, except markup and lists of it. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const escaped = parts.map((part) => render(part));
  return { markup: String.raw({ raw: literals }, ...escaped) };
}

function render(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return ghtml.html`${String(part)}`;
  return Array.isArray(part) ? part.map(render).join("") : (part as Markup).markup;
}
