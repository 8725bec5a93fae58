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
  const { username, problem } = view;
  return page(view.frame, {
    title: problem === undefined ? "Choose a password" : "Problem choosing a password",
    main: html`<section class="card">
      <h1>Choose a password</h1>
      <p class="lead">For the account <strong>${username}</strong>. It ends every session there is.</p>
      ${problem !== undefined && problemNotice(problem)}
      <form method="post" action="${view.frame.base}/password" class="form">
        <input type="hidden" name="csrf" value="${view.csrf}" /><input
          type="hidden"
          name="token"
          value="${view.token}"
        />
        <input name="username" value="${username}" autocomplete="username" readonly hidden />
        <div class="field">
          <label for="password">New password</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="new-password"
            maxlength="1024"
            required
            aria-describedby="password-hint"
          />
          <p class="hint" id="password-hint">
            At least ${view.leastPasswordCharacters} characters. A sentence works well.
          </p>
        </div>
        <button class="button button-wide">Set password</button>
      </form>
    </section>`,
  });
}
