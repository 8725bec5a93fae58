import { html } from "../../layout/html.ts";
import type { Account, Frame } from "../../layout/layout.ts";
import { problemNotice } from "../../layout/notice.ts";
import { accountPage } from "../account-page.ts";

/** What the page shows. */
export interface NameView {
  readonly frame: Frame;
  readonly account: Account;
  readonly csrf: string;
  /** As it is, or as it was typed. */
  readonly name: string;
  readonly problem?: string | undefined;
}

/** `/account/name`: a person changes the name that pages and apps show. */
export function namePage({ frame, account, csrf, name, problem }: NameView): string {
  const { base } = frame;
  const { account: say } = frame.words;
  const title = say("changeName");
  return accountPage(frame, {
    title,
    account,
    place: "account",
    main: html`<section class="card">
      <h1>${title}</h1>
      <p class="lead">${say("nameLead")}</p>
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${base}/account/name" class="form">
        <input type="hidden" name="csrf" value="${csrf}" />
        <div class="field">
          <label for="name">${say("name")}</label>
          <input
            id="name"
            name="name"
            value="${name}"
            autocomplete="name"
            maxlength="200"
            dir="auto"
            required
            ${problem !== undefined && html`aria-invalid="true" aria-describedby="problem"`}
          />
        </div>
        <div class="choice">
          <a class="button button-secondary" href="${base}/account">${say("cancel")}</a
          ><button class="button">${say("save")}</button>
        </div>
      </form>
    </section>`,
  });
}
