import { html, type Html } from "../layout/html.ts";
import { page, requestField, type Account, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";

/** What the sign-in page shows. */
export interface SignInView {
  readonly frame: Frame;
  readonly csrf: string;
  /** The sealed authorization request to go on with, when there is one. */
  readonly request?: string | undefined;
  /** Where to go on without a request: the name of a page of the account. */
  readonly place?: string | undefined;
  /** What was typed last time, or hinted at by the app. */
  readonly login?: string | undefined;
  /** Present when a session exists and the app asked for a new proof: this person is expected, unless somebody else is. */
  readonly account?: Account | undefined;
  /** The app expects another person than the one whose session exists. */
  readonly otherPerson?: boolean | undefined;
  readonly problem?: SignInProblem | undefined;
}

/** Why the last attempt did not work. Says nothing about whether the account exists. */
export type SignInProblem =
  | { readonly kind: "incomplete" }
  | { readonly kind: "wrong" }
  | { readonly kind: "throttled"; readonly seconds: number }
  | { readonly kind: "busy"; readonly seconds: number };

/** `/sign-in`. */
export function signInPage(view: SignInView): string {
  const { problem, account } = view;
  const expected = view.otherPerson === true ? undefined : account;
  return page(view.frame, {
    title: problem === undefined ? "Sign in" : "Problem signing in",
    account,
    main: html`<section class="card">
      <h1>${expected === undefined ? "Sign in" : "Confirm it is you"}</h1>
      ${expected !== undefined && html`<p class="lead">Enter your password to continue.</p>`}
      ${account !== expected && html`<p class="lead">The app expects another person than ${account?.name}. Sign in as that person, or go back to the app. Nothing was shared.</p>`}
      ${problem !== undefined && problemNotice(describe(problem))}
      <form method="post" action="${view.frame.base}/sign-in" class="form">
        <input
          type="hidden"
          name="csrf"
          value="${view.csrf}"
        />${requestField(view.request)}${view.place !== undefined && html`<input type="hidden" name="place" value="${view.place}" />`}
        ${loginField(view, expected)} ${passwordField(view, expected)}
        <button class="button button-wide">Sign in</button>
      </form>
    </section>`,
  });
}

/** Read-only when we know who is expected; still a field, because password managers look for one. */
function loginField({ login, problem }: SignInView, account: Account | undefined): Html {
  const state =
    account === undefined
      ? html`required${problem !== undefined && html` aria-describedby="problem"`}${login === undefined && html` autofocus`}`
      : html`readonly`;
  return html`<div class="field">
    <label for="login">Username or email</label>
    <input
      id="login"
      name="login"
      type="text"
      value="${account?.username ?? login}"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      maxlength="254"
      ${state}
    />
  </div>`;
}

function passwordField({ login, problem }: SignInView, account: Account | undefined): Html {
  return html`<div class="field">
    <label for="password">Password</label>
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

function describe(problem: SignInProblem): string {
  switch (problem.kind) {
    case "incomplete":
      return "Nothing was checked. Enter your username or email, and your password.";
    case "wrong":
      return "The username or password is not right. Nothing was shared. Check both and try again.";
    case "throttled":
      return `There were too many failed attempts, so this one was not checked. Nothing was shared. Try again in ${duration(problem.seconds)}.`;
    case "busy":
      return `Too many people are signing in at this moment, so nothing was checked or shared. Try again in ${duration(problem.seconds)}.`;
  }
}

/** Words for a wait: seconds up to a minute and a half, then minutes rounded up. */
function duration(seconds: number): string {
  const [count, unit] =
    seconds <= 90 ? [Math.max(1, seconds), "second"] : [Math.ceil(seconds / 60), "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
