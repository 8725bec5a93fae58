import { html, unseen } from "../layout/html.ts";
import { signOutFields, type Account, type Frame } from "../layout/layout.ts";
import { doneNotice } from "../layout/notice.ts";
import { accountPage } from "./account-page.ts";

/** `/account`: who is signed in. */
export function overviewPage(view: {
  readonly frame: Frame;
  readonly account: Account;
  readonly email: string;
  /** What was just done. */
  readonly done?: string | undefined;
}): string {
  const { frame, account, done } = view;
  const { account: say, layout } = frame.words;
  const title = say("title");
  return accountPage(frame, {
    title: done === undefined ? title : layout("done", { page: title }),
    account,
    place: "account",
    main: html`<section class="card">
      <h1>${title}</h1>
      <p class="lead">${say("lead")}</p>
      ${done !== undefined && doneNotice(done)}
      <dl class="facts">
        <div>
          <dt>${say("name")}</dt>
          <dd>
            <bdi>${account.name}</bdi>
            <a href="${frame.base}/account/name">${say.rich("change", { what: say("name"), unseen })}</a>
          </dd>
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
