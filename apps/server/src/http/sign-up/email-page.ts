import { field } from "../layout/field.ts";
import { html } from "../layout/html.ts";
import { page, requestField, type Account, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";

/** What the page shows. */
export interface EmailView {
  readonly frame: Frame;
  readonly csrf: string;
  /** The sealed authorization request to go on with, when there is one. */
  readonly request?: string | undefined;
  /** Where to go on without a request, as `locationAfter` reads it. */
  readonly place?: string | undefined;
  /** What was typed last time, or hinted at by the app. */
  readonly email?: string | undefined;
  /** Somebody is signed in, and makes another account. */
  readonly account?: Account | undefined;
  readonly problem?: string | undefined;
  /** Where who has an account signs in. */
  readonly signIn: string;
}

/** `/sign-up`, where mail is sent: a person says where to. */
export function emailPage(view: EmailView): string {
  const { frame, account, email, problem } = view;
  const { signUp: say } = frame.words;
  return page(frame, {
    title: say(problem === undefined ? "title" : "problemTitle"),
    account,
    main: html`<section class="card">
      <h1>${say("title")}</h1>
      ${account !== undefined && html`<p class="lead">${say("another", { name: account.name })}</p>`}
      <p class="lead">${say("mailLead")}</p>
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${frame.base}/sign-up" class="form">
        <input
          type="hidden"
          name="csrf"
          value="${view.csrf}"
        />${requestField(view.request)}${view.place !== undefined && html`<input type="hidden" name="place" value="${view.place}" />`}
        ${field({ name: "email", label: say("email"), type: "email", autocomplete: "email", value: email })}
        <button class="button button-wide">${say("mailSubmit")}</button>
      </form>
      <p class="other-way">
        ${say.rich("haveAccount", { a: (label) => html`<a href="${view.signIn}">${label}</a>` })}
      </p>
    </section>`,
  });
}
