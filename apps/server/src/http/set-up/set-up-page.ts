import { field } from "../layout/field.ts";
import { html } from "../layout/html.ts";
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
  const { frame, typed, problem, leastPasswordCharacters: least } = view;
  const { setUp: say } = frame.words;
  return page(frame, {
    title: say(problem === undefined ? "title" : "problemTitle"),
    main: html`<section class="card">
      <h1>${say("heading")}</h1>
      <p class="lead">${say("lead")}</p>
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${frame.base}/set-up" class="form">
        <input type="hidden" name="csrf" value="${view.csrf}" /><input
          type="hidden"
          name="token"
          value="${view.token}"
        />
        ${field({ name: "username", label: say("username"), type: "text", autocomplete: "username", value: typed?.username })}
        ${field({ name: "email", label: say("email"), type: "email", autocomplete: "email", value: typed?.email })}
        ${field({ name: "name", label: say("name"), type: "text", autocomplete: "name", value: typed?.name })}
        ${field({ name: "password", label: say("password"), type: "password", autocomplete: "new-password", hint: say("passwordHint", { least }) })}
        <button class="button button-wide">${say("submit")}</button>
      </form>
    </section>`,
  });
}
