import { html } from "../layout/html.ts";
import { signOutFields, type Account, type Frame } from "../layout/layout.ts";
import { accountPage } from "./account-page.ts";

/** `/account`: who is signed in. */
export function overviewPage(view: {
  readonly frame: Frame;
  readonly account: Account;
  readonly email: string;
}): string {
  const { frame, account } = view;
  const { account: say } = frame.words;
  return accountPage(frame, {
    title: say("title"),
    account,
    place: "account",
    main: html`<section class="card">
      <h1>${say("title")}</h1>
      <p class="lead">${say("lead")}</p>
      <dl class="facts">
        <div>
          <dt>${say("name")}</dt>
          <dd><bdi>${account.name}</bdi></dd>
        </div>
        <div>
          <dt>${say("username")}</dt>
          <dd><bdi>${account.username}</bdi></dd>
        </div>
        <div>
          <dt>${say("email")}</dt>
          <dd><bdi>${view.email}</bdi></dd>
        </div>
      </dl>
      <form method="post" action="${frame.base}/sign-out" class="actions-single">
        ${signOutFields({ csrf: account.switchAccount.csrf })}
        <button class="button button-secondary">${say("signOut")}</button>
      </form>
    </section>`,
  });
}
