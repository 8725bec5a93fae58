import { field } from "../layout/field.ts";
import { html } from "../layout/html.ts";
import { page, requestField, type Account, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";

/** What the page shows. */
export interface SignUpView {
  readonly frame: Frame;
  readonly csrf: string;
  /** The sealed authorization request to go on with, when there is one. */
  readonly request?: string | undefined;
  /** Where to go on without a request, as `locationAfter` reads it. */
  readonly place?: string | undefined;
  readonly leastPasswordCharacters: number;
  /** What was typed last time, never the password, or hinted at by the app. */
  readonly typed?: Partial<Typed> | undefined;
  /** The address that a link proved; typed where there is none. */
  readonly proven?: ProvenEmail | undefined;
  /** Somebody is signed in, and makes another account. */
  readonly account?: Account | undefined;
  readonly problem?: string | undefined;
  /** Where who has an account signs in. */
  readonly signIn: string;
}

/** An email address, and the token that proves it. */
export interface ProvenEmail {
  readonly email: string;
  readonly token: string;
}

/** What a person types, besides the password. */
export interface Typed {
  readonly username: string;
  readonly email: string;
  readonly name: string;
}

/** `/sign-up`: a person makes an account of their own. */
export function signUpPage(view: SignUpView): string {
  const { frame, account, typed, proven, problem, leastPasswordCharacters: least } = view;
  const { signUp: say } = frame.words;
  return page(frame, {
    title: say(problem === undefined ? "title" : "problemTitle"),
    account,
    main: html`<section class="card">
      <h1>${say("title")}</h1>
      ${proven !== undefined && html`<p class="lead">${say.rich("proven", { email: proven.email, b: (email) => html`<strong><bdi>${email}</bdi></strong>` })}</p>`}
      ${account !== undefined && html`<p class="lead">${say("another", { name: account.name })}</p>`}
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${frame.base}/sign-up${proven !== undefined && "/confirm"}" class="form">
        <input
          type="hidden"
          name="csrf"
          value="${view.csrf}"
        />${requestField(view.request)}${view.place !== undefined && html`<input type="hidden" name="place" value="${view.place}" />`}
        ${field({ name: "username", label: say("username"), type: "text", autocomplete: "username", value: typed?.username, hint: say("usernameHint"), verbatim: true })}
        ${proven === undefined ? field({ name: "email", label: say("email"), type: "email", autocomplete: "email", value: typed?.email }) : html`<input type="hidden" name="token" value="${proven.token}" />`}
        ${field({ name: "name", label: say("name"), type: "text", autocomplete: "name", value: typed?.name })}
        ${field({ name: "password", label: say("password"), type: "password", autocomplete: "new-password", hint: say("passwordHint", { least }) })}
        <button class="button button-wide">${say("submit")}</button>
      </form>
      <p class="other-way">
        ${say.rich("haveAccount", { a: (label) => html`<a href="${view.signIn}">${label}</a>` })}
      </p>
    </section>`,
  });
}
