import { type ReportReason, reportReasons } from "@grantway/platform";
import { longestNote } from "@grantway/protocol";
import { html, type Html } from "../layout/html.ts";
import { type Account, type Frame, page, requestField } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";

/** The app, as the request that names it showed it. */
export interface ReportedApp {
  readonly name: string;
  readonly publisher: string;
  /** Of the publisher, where it was confirmed. */
  readonly domain?: string;
}

/** What the page shows. */
export interface ReportView {
  readonly frame: Frame;
  readonly account: Account;
  readonly csrf: string;
  /** The sealed authorization request, to which there is a way back. */
  readonly request: string;
  readonly back: string;
  readonly app: ReportedApp;
  readonly problem?: { readonly text: string; readonly at?: "reason" | "note" } | undefined;
  /** What the person filled in before, where they are asked again. */
  readonly filled?: { readonly reason: string | undefined; readonly note: string } | undefined;
}

/** `/report`: why somebody thinks that those who review should look at an app. */
export function reportPage(view: ReportView): string {
  const { frame, account, csrf, request, back, app, problem } = view;
  const { report: say } = frame.words;
  const title = say("title", { app: app.name });
  return page(frame, {
    title,
    account,
    main: html`<section class="card card-consent">
      <h1>${title}</h1>
      ${problem !== undefined && problemNotice(problem.text)} ${appCard(app, frame)}
      <p>${say("lead")} ${say("meanwhile")}</p>
      <form method="post" action="${frame.base}/report">
        <input type="hidden" name="csrf" value="${csrf}" />${requestField(request)} ${reasons(view)}
        ${noteField(view)}
        <div class="choice">
          <a class="button button-secondary" href="${back}">${say("back")}</a>
          <button class="button">${say("send")}</button>
        </div>
      </form>
    </section>`,
  });
}

/** As the page of the request has it, with what is hardest to make up first. */
export function appCard({ name, publisher, domain }: ReportedApp, { words }: Frame): Html {
  return html`<div class="app">
    ${domain !== undefined && html`<p class="app-host"><bdi>${domain}</bdi></p>`}
    <p class="${domain === undefined ? "app-host" : "app-name"}"><bdi>${name}</bdi></p>
    <p class="app-name">${words.install("publisher", { publisher })}</p>
  </div>`;
}

function reasons({ frame: { words }, filled, problem }: ReportView): Html {
  return html`<fieldset
    class="install-places"
    ${problem?.at === "reason" && html`aria-describedby="problem"`}
  >
    <legend>${words.report("why")}</legend>
    ${reportReasons.map((reason) => reasonRow(reason, words.report(`reason-${reason}`), filled?.reason))}
  </fieldset>`;
}

function reasonRow(reason: ReportReason, text: string, chosen: string | undefined): Html {
  return html`<label class="install-place">
    <input type="radio" name="reason" value="${reason}" required ${chosen === reason && html`checked`} />
    <span class="install-place-words">${text}</span>
  </label>`;
}

/** No browser cuts what is pasted: whoever writes too much is told so. */
function noteField({ frame: { words }, filled, problem }: ReportView): Html {
  const isWrong = problem?.at === "note";
  return html`<div class="field note-field">
    <label for="note">${words.report("note")}</label>
    <p class="hint" id="note-hint">${words.report("noteHint", { most: longestNote })}</p>
    <textarea
      id="note"
      name="note"
      rows="4"
      dir="auto"
      aria-describedby="note-hint${isWrong && " problem"}"
      ${isWrong && html`aria-invalid="true"`}
    >
${filled?.note ?? ""}</textarea>
  </div>`;
}
