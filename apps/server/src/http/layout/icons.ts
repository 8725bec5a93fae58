import { html, type Html } from "./html.ts";

/*
 * Icons stand beside a word and never instead of one, so they are hidden from assistive technology. They are drawn in
 * the page because the content security policy allows no other source, and take the colour of their text.
 */

/** A triangle with an exclamation mark: beside "High risk", warnings and errors. */
export const cautionIcon = icon(html`
  <path d="M10 3 18 17H2Z" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" />
  <path
    d="M10 8v4M10 14.25v.5"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
  />
`);

/** A crossed circle: beside what an app will not be able to do. */
export const neverIcon = icon(html`
  <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.75" />
  <path d="m5.2 14.8 9.6-9.6" stroke="currentColor" stroke-width="1.75" />
`);

/** A tick: beside what an app will be able to do. */
export const allowedIcon = icon(html`
  <path
    d="m4 10.5 4 4 8-9"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
`);

function icon(drawing: Html): Html {
  return html`<svg
    class="icon"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
    focusable="false"
  >
    ${drawing}
  </svg>`;
}
