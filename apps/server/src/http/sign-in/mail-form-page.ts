import { field, type Field } from "../layout/field.ts";
import { html } from "../layout/html.ts";
import { page, requestField, type Account, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";
import type { EntryPage } from "./entry.ts";

/** What the page shows. */
export interface MailFormView {
  readonly frame: Frame;
  readonly csrf: string;
  /** Where the form goes. */
  readonly at: EntryPage;
  /** The sealed authorization request to go on with, when there is one. */
  readonly request?: string | undefined;
  /** Where to go on without a request, as `locationAfter` reads it. */
  readonly place?: string | undefined;
  readonly account?: Account | undefined;
  readonly title: string;
  /** The title of the document, where there is a problem. */
  readonly problemTitle: string;
  readonly leads: readonly string[];
  readonly field: Field;
  readonly submit: string;
  readonly problem?: string | undefined;
  /** Where who has an account signs in. */
  readonly signIn: string;
}

/** A person says who is to be sent a link. */
export function mailFormPage(view: MailFormView): string {
  const { frame, account, problem, title } = view;
  return page(frame, {
    title: problem === undefined ? title : view.problemTitle,
    account,
    main: html`<section class="card">
      <h1>${title}</h1>
      ${view.leads.map((lead) => html`<p class="lead">${lead}</p>`)}
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${frame.base}/${view.at}" class="form">
        <input
          type="hidden"
          name="csrf"
          value="${view.csrf}"
        />${requestField(view.request)}${view.place !== undefined && html`<input type="hidden" name="place" value="${view.place}" />`}
        ${field(view.field)}
        <button class="button button-wide">${view.submit}</button>
      </form>
      <p class="other-way">
        ${frame.words.signUp.rich("haveAccount", { a: (label) => html`<a href="${view.signIn}">${label}</a>` })}
      </p>
    </section>`,
  });
}
