import { html } from "../layout/html.ts";
import { page, signOutFields, type Account, type Frame } from "../layout/layout.ts";

/** `/` when somebody is signed in. */
export function homePage(view: {
  readonly frame: Frame;
  readonly account: Account;
  readonly email: string;
}): string {
  const { account } = view;
  return page(view.frame, {
    title: "Signed in",
    account,
    main: html`<section class="card">
      <h1>You are signed in</h1>
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
      <p>Apps that use this account send you here to sign in and to ask for your permission.</p>
      <form method="post" action="${view.frame.base}/sign-out" class="actions-single">
        ${signOutFields({ csrf: account.switchAccount.csrf })}
        <button class="button button-secondary">Sign out</button>
      </form>
    </section>`,
  });
}
