import { html, type Html } from "../../layout/html.ts";
import type { Account, Frame } from "../../layout/layout.ts";
import { doneNotice, problemNotice } from "../../layout/notice.ts";
import { accountPage } from "../account-page.ts";

/** What was wrong, and with which field. */
export interface OwnPasswordProblem {
  readonly field: "current" | "password";
  readonly text: string;
}

/** What the page shows. */
export interface OwnPasswordView {
  readonly frame: Frame;
  readonly account: Account;
  readonly csrf: string;
  readonly leastPasswordCharacters: number;
  readonly problem?: OwnPasswordProblem | undefined;
  /** What was just done. */
  readonly done?: string | undefined;
}

/** `/account/password`: a person changes their password. The username is there for what remembers passwords. */
export function ownPasswordPage(view: OwnPasswordView): string {
  const { frame, account, problem, done, leastPasswordCharacters: least } = view;
  const { ownPassword: say, layout } = frame.words;
  const title = say("title");
  return accountPage(frame, {
    title: done === undefined ? title : layout("done", { page: title }),
    account,
    place: "password",
    main: html`<section class="card">
      <h1>${title}</h1>
      <p class="lead">${say("lead")}</p>
      ${done !== undefined && doneNotice(done)}${problem !== undefined && problemNotice(problem.text)}
      <form method="post" action="${frame.base}/account/password" class="form">
        <input type="hidden" name="csrf" value="${view.csrf}" />
        <input name="username" value="${account.username}" autocomplete="username" readonly hidden />
        ${field(problem, { name: "current", label: say("current"), remembered: "current-password" })}
        ${field(problem, {
          name: "password",
          label: say("password"),
          remembered: "new-password",
          hint: say("hint", { least }),
        })}
        <button class="button button-wide">${say("submit")}</button>
      </form>
    </section>`,
  });
}

function field(
  problem: OwnPasswordProblem | undefined,
  asked: {
    readonly name: OwnPasswordProblem["field"];
    readonly label: string;
    readonly remembered: string;
    readonly hint?: string;
  },
): Html {
  const { name, label, remembered, hint } = asked;
  const wrong = problem?.field === name;
  const described = [...(hint === undefined ? [] : [`${name}-hint`]), ...(wrong ? ["problem"] : [])].join(
    " ",
  );
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="password"
      autocomplete="${remembered}"
      maxlength="1024"
      required
      ${wrong && html`aria-invalid="true"`}
      ${described !== "" && html`aria-describedby="${described}"`}
    />
    ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </div>`;
}
