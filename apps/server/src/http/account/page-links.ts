import { html, type Html } from "../layout/html.ts";
import type { PageWords } from "../words/page-words.ts";

/** Where the other pages of a list are; absent where there are none. */
export interface PageLinks {
  /** Absent on the first page. */
  readonly first: string | undefined;
  /** Absent on the last. */
  readonly next: string | undefined;
}

/** The addresses around the page of the list at `location` that begins after `after`. */
export function linksOf(location: string, after: string | undefined, next: string | undefined): PageLinks {
  return {
    first: after === undefined ? undefined : location,
    next: next === undefined ? undefined : `${location}?after=${encodeURIComponent(next)}`,
  };
}

/** The links below a list; nothing where the list is one page. */
export function pageLinks({ first, next }: PageLinks, { account: say }: PageWords): Html | undefined {
  if (first === undefined && next === undefined) return undefined;
  return html`<nav class="pages" aria-label="${say("pages")}">
    ${first !== undefined && html`<a href="${first}">${say("newest")}</a>`}
    ${next !== undefined && html`<a href="${next}">${say("older")}</a>`}
  </nav>`;
}
