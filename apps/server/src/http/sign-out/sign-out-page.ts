import { html } from "../layout/html.ts";
import { page, signedInAs, signOutFields, type Account, type Frame } from "../layout/layout.ts";

/** `/sign-out` when somebody is signed in: asks first, because a link from elsewhere may have led here. */
export function signOutPage(view: { readonly frame: Frame; readonly account: Account }): string {
  const { account, frame } = view;
  const { signOut: say } = frame.words;
  return page(frame, {
    title: say("title"),
    main: html`<section class="card">
      <h1>${say("question")}</h1>
      <p class="lead">${signedInAs(frame, account)}</p>
      <p>${say.rich("appsKeep", { a: (text) => html`<a href="${frame.base}/account/apps">${text}</a>` })}</p>
      <form method="post" action="${frame.base}/sign-out">
        ${signOutFields(account.switchAccount)}
        <div class="choice">
          <a class="button button-secondary" href="${frame.base}/">${say("stay")}</a
          ><button class="button">${say("submit")}</button>
        </div>
      </form>
    </section>`,
  });
}
