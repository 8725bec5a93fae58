import { html, type Html } from "../../layout/html.ts";

/** A sentence of the contract: what stands between backticks is code, as in the OpenAPI document. */
export function coded(sentence: string): Html {
  const parts = sentence.split("`");
  return html`${parts.map((part, place) => (place % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))}`;
}
