import type { Instant } from "@grantway/protocol";
import { html } from "../layout/html.ts";
import { type Account, type Frame, page } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";
import { appCard, type ReportedApp } from "./report-page.ts";

/** What the page shows. */
export interface ReportedView {
  readonly frame: Frame;
  readonly account: Account;
  readonly back: string;
  readonly app: ReportedApp;
  /** When it was sent. */
  readonly since: Instant;
  /** Whether another one was written now, which was not sent. */
  readonly again: boolean;
}

/** `/report` while a report of this person about the app is open: that it was sent, and the way back. */
export function reportedPage({ frame, account, back, app, since, again }: ReportedView): string {
  const { report: say, formats } = frame.words;
  const title = say("sentTitle", { app: app.name });
  return page(frame, {
    title,
    account,
    main: html`<section class="card">
      <h1>${title}</h1>
      ${again && problemNotice(say("already"))} ${appCard(app, frame)}
      <p>${say("sent", { moment: formats.moment(since) })}</p>
      <p>${say("sentMeanwhile")}</p>
      <p class="actions-single"><a class="button button-secondary" href="${back}">${say("back")}</a></p>
    </section>`,
  });
}
