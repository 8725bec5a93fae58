import { html, type Html } from "./html.ts";

/** A field of a form, which has to be filled in. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "password";
  readonly autocomplete: string;
  readonly value?: string | undefined;
  readonly hint?: string;
  /** Whether it is a name that is typed as it is: nothing corrects its spelling or begins it with a capital. */
  readonly verbatim?: boolean;
}

/** The field with its label above and its hint below. */
export function field({ name, label, type, autocomplete, value, hint, verbatim }: Field): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      dir="auto"
      autocomplete="${autocomplete}"
      ${verbatim === true && html`autocapitalize="none" spellcheck="false"`}
      maxlength="${type === "password" ? 1024 : 254}"
      required${hint !== undefined && html` aria-describedby="${name}-hint"`}
    />
    ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </div>`;
}
