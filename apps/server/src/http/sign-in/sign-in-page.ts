import { html, type Html } from "../layout/html.ts";
import { page, requestField, type Account, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";
import type { PageWords } from "../words/page-words.ts";
import { waitWords } from "./wait-words.ts";

/** What the sign-in page shows. */
export interface SignInView {
  readonly frame: Frame;
  readonly csrf: string;
  /** The sealed authorization request to go on with, when there is one. */
  readonly request?: string | undefined;
  /** Where to go on without a request, as `locationAfter` reads it. */
  readonly place?: string | undefined;
  /** What was typed last time, or hinted at by the app. */
  readonly login?: string | undefined;
  /** Present when a session exists and the app asked for a new proof: this person is expected, unless somebody else is. */
  readonly account?: Account | undefined;
  /** The app expects another person than the one whose session exists. */
  readonly otherPerson?: boolean | undefined;
  readonly problem?: SignInProblem | undefined;
  /** Where to get another password; absent where no mail is sent. */
  readonly forgot?: string | undefined;
  /** Where to make an account; absent where nobody can. */
  readonly signUp?: string | undefined;
}

/** Why the last attempt did not work. Says nothing about whether the account exists. */
export type SignInProblem =
  | { readonly kind: "incomplete" }
  | { readonly kind: "wrong" }
  | { readonly kind: "throttled"; readonly seconds: number }
  | { readonly kind: "busy"; readonly seconds: number };

/** `/sign-in`. */
export function signInPage(view: SignInView): string {
  const { frame, problem, account } = view;
  const { signIn: say } = frame.words;
  const expected = view.otherPerson === true ? undefined : account;
  return page(frame, {
    title: say(problem === undefined ? "title" : "problemTitle"),
    account,
    main: html`<section class="card">
      <h1>${say(expected === undefined ? "title" : "confirm")}</h1>
      ${expected !== undefined && html`<p class="lead">${say("confirmLead")}</p>`}
      ${account !== undefined && account !== expected && html`<p class="lead">${say("otherPerson", { name: account.name })}</p>`}
      ${problem !== undefined && problemNotice(describe(problem, say))}
      <form method="post" action="${frame.base}/sign-in" class="form">
        <input
          type="hidden"
          name="csrf"
          value="${view.csrf}"
        />${requestField(view.request)}${view.place !== undefined && html`<input type="hidden" name="place" value="${view.place}" />`}
        ${loginField(view, expected)} ${passwordField(view, expected)}
        <button class="button button-wide">${say("submit")}</button>
      </form>
      ${view.forgot !== undefined && html`<p class="other-way"><a href="${view.forgot}">${say("forgot")}</a></p>`}
      ${view.signUp !== undefined && html`<p class="other-way">${say.rich("noAccount", { a: (label) => html`<a href="${view.signUp}">${label}</a>` })}</p>`}
    </section>`,
  });
}

/** Read-only when we know who is expected; still a field, because password managers look for one. */
function loginField({ frame, login, problem }: SignInView, account: Account | undefined): Html {
  const state =
    account === undefined
      ? html`required${problem !== undefined && html` aria-describedby="problem"`}${login === undefined && html` autofocus`}`
      : html`readonly`;
  return html`<div class="field">
    <label for="login">${frame.words.signIn("login")}</label>
    <input
      id="login"
      name="login"
      type="text"
      value="${account?.username ?? login}"
      autocomplete="username"
      autocapitalize="none"
      dir="auto"
      spellcheck="false"
      maxlength="254"
      ${state}
    />
  </div>`;
}

function passwordField({ frame, login, problem }: SignInView, account: Account | undefined): Html {
  return html`<div class="field">
    <label for="password">${frame.words.signIn("password")}</label>
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="current-password"
      maxlength="1024"
      required${problem !== undefined && html` aria-describedby="problem"`}${(login ?? account) !== undefined && html` autofocus`}
    />
  </div>`;
}

function describe(problem: SignInProblem, say: PageWords["signIn"]): string {
  switch (problem.kind) {
    case "incomplete":
    case "wrong":
      return say(problem.kind);
    case "throttled":
    case "busy":
      return say(problem.kind, waitWords(problem.seconds));
  }
}
