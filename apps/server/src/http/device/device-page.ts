import { html } from "../layout/html.ts";
import { cautionIcon } from "../layout/icons.ts";
import { page, type Account, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";

/** What the page shows. */
export interface DeviceView {
  readonly frame: Frame;
  readonly csrf: string;
  readonly account: Account | undefined;
  /** What was typed, or what a link filled in. */
  readonly code: string | undefined;
  /** Whether a link filled it in, so that nobody has compared it with the device yet. */
  readonly isFilled: boolean;
  readonly problem?: string | undefined;
}

/** `/device`: a person enters the code that a device shows, or says that it is the one in the link they followed. */
export function devicePage({ frame, csrf, account, code, isFilled, problem }: DeviceView): string {
  const { device: say } = frame.words;
  const title = say(isFilled ? "compareTitle" : "title");
  return page(frame, {
    title: problem === undefined ? title : say("problemTitle"),
    account,
    main: html`<section class="card">
      <h1>${title}</h1>
      <p class="lead">${say(isFilled ? "compare" : "lead")}</p>
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${frame.base}/device" class="form">
        <input type="hidden" name="csrf" value="${csrf}" />
        <div class="field">
          <label for="user_code">${say("code")}</label>
          <input
            id="user_code"
            name="user_code"
            type="text"
            class="user-code"
            value="${code}"
            dir="ltr"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="40"
            required
            aria-describedby="user_code-hint${problem !== undefined && " problem"}"
            ${!isFilled && html`autofocus`}
          />
          <p class="hint" id="user_code-hint">${say("hint")}</p>
        </div>
        <p class="marked caution device-caution">${cautionIcon}<span>${say("stranger")}</span></p>
        <button class="button button-wide">${say(isFilled ? "same" : "submit")}</button>
      </form>
    </section>`,
  });
}
