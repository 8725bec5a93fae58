import { html } from "../layout/html.ts";
import { page, signOutFields, type Account, type Frame } from "../layout/layout.ts";

/** `/sign-out` when somebody is signed in: asks first, because a link from elsewhere may have led here. */
export function signOutPage(view: { readonly frame: Frame; readonly account: Account }): string {
  const { account } = view;
  return page(view.frame, {
    title: "Sign out",
    main: html`<section class="card">
      <h1>Sign out?</h1>
      <p class="lead">You are signed in as <strong>${account.name}</strong> (${account.username}).</p>
      <p>
        Apps keep <a href="${view.frame.base}/account/apps">what you allowed them</a>. Apps you signed in to
        may keep their own session.
      </p>
      <form method="post" action="${view.frame.base}/sign-out">
        ${signOutFields(account.switchAccount)}
        <div class="choice">
          <a class="button button-secondary" href="${view.frame.base}/">Stay signed in</a
          ><button class="button">Sign out</button>
        </div>
      </form>
    </section>`,
  });
}
