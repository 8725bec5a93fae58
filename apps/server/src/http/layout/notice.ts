import { html, type Html } from "./html.ts";
import { allowedIcon, cautionIcon } from "./icons.ts";

/** A problem with what was just sent, above the form it belongs to. Announced when the page opens. */
export function problemNotice(text: string): Html {
  return html`<div class="notice notice-danger" role="alert" id="problem">
    ${cautionIcon}
    <p>${text}</p>
  </div>`;
}

/** What was just done, above what it left. */
export function doneNotice(text: string): Html {
  return html`<div class="notice notice-done" role="status">
    ${allowedIcon}
    <p>${text}</p>
  </div>`;
}
