import { html, type Html } from "../layout/html.ts";
import { page, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";

/** What the set-up page shows. */
export interface SetUpView {
  readonly frame: Frame;
  readonly csrf: string;
  /** The one-time token of the link. */
  readonly token: string;
  readonly leastPasswordCharacters: number;
  /** What was typed last time; never the password. */
  readonly typed?: { readonly username: string; readonly email: string; readonly name: string } | undefined;
  readonly problem?: string | undefined;
}

/** `/set-up`: the first administrator of a new instance. */
export function setUpPage(view: SetUpView): string {
  const { typed, problem } = view;
  return page(view.frame, {
    title: problem === undefined ? "Set up" : "Problem setting up",
    main: html`<section class="card">
      <h1>Create the first administrator</h1>
      <p class="lead">This works once. Afterwards people are added from the command line.</p>
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${view.frame.base}/set-up" class="form">
        <input type="hidden" name="csrf" value="${view.csrf}" /><input
          type="hidden"
          name="token"
          value="${view.token}"
        />
        ${field({ name: "username", label: "Username", type: "text", autocomplete: "username", value: typed?.username })}
        ${field({ name: "email", label: "Email", type: "email", autocomplete: "email", value: typed?.email })}
        ${field({ name: "name", label: "Full name", type: "text", autocomplete: "name", value: typed?.name })}
        ${field({ name: "password", label: "Password", type: "password", autocomplete: "new-password", hint: `At least ${view.leastPasswordCharacters} characters. A sentence works well.` })}
        <button class="button button-wide">Create administrator</button>
      </form>
    </section>`,
  });
}

function field(input: {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "password";
  readonly autocomplete: string;
  readonly value?: string | undefined;
  readonly hint?: string;
}): Html {
  const { name, hint } = input;
  return html`<div class="field">
    <label for="${name}">${input.label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${input.type}"
      value="${input.value}"
      autocomplete="${input.autocomplete}"
      maxlength="${name === "password" ? 1024 : 254}"
      required${hint !== undefined && html` aria-describedby="${name}-hint"`}
    />
    ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </div>`;
}
