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
  return accountPage(frame, {
    title: "Your account",
    account,
    place: "account",
    main: html`<section class="card">
      <h1>Your account</h1>
      <p class="lead">Apps that use this account send you here to sign in and to ask for your permission.</p>
      <dl class="facts">
        <div>
          <dt>Name</dt>
          <dd>${account.name}</dd>
        </div>
        <div>
          <dt>Username</dt>
          <dd>${account.username}</dd>
        </div>
        <div>
          <dt>Email</dt>
          <dd>${view.email}</dd>
        </div>
      </dl>
      <form method="post" action="${frame.base}/sign-out" class="actions-single">
        ${signOutFields({ csrf: account.switchAccount.csrf })}
        <button class="button button-secondary">Sign out</button>
      </form>
    </section>`,
  });
}
