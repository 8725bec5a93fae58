import { html } from "../layout/html.ts";
import { page, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";

/** What the page shows. */
export interface PasswordView {
  readonly frame: Frame;
  readonly csrf: string;
  /** The one-time token of the link. */
  readonly token: string;
  /** Whose password it sets. */
  readonly username: string;
  readonly leastPasswordCharacters: number;
  readonly problem?: string | undefined;
}

/** `/password/<token>`: a person sets their own password. The username is there for what remembers passwords. */
export function passwordPage(view: PasswordView): string {
  const { frame, username, problem, leastPasswordCharacters: least } = view;
  const { password: say } = frame.words;
  return page(frame, {
    title: say(problem === undefined ? "title" : "problemTitle"),
    main: html`<section class="card">
      <h1>${say("title")}</h1>
      <p class="lead">${say.rich("lead", { username, b: (name) => html`<strong>${name}</strong>` })}</p>
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${frame.base}/password" class="form">
        <input type="hidden" name="csrf" value="${view.csrf}" /><input
          type="hidden"
          name="token"
          value="${view.token}"
        />
        <input name="username" value="${username}" autocomplete="username" readonly hidden />
        <div class="field">
          <label for="password">${say("password")}</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="new-password"
            maxlength="1024"
            required
            aria-describedby="password-hint"
          />
          <p class="hint" id="password-hint">${say("hint", { least })}</p>
        </div>
        <button class="button button-wide">${say("submit")}</button>
      </form>
    </section>`,
  });
}
