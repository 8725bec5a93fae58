import type { SignOutRequest } from "@grantway/protocol";
import { html } from "../layout/html.ts";
import { page, signedInAs, signOutFields, type Account, type Frame } from "../layout/layout.ts";

/** `/sign-out` when somebody is signed in: asks first, because a link from elsewhere, or an app, may have led here. */
export function signOutPage(view: {
  readonly frame: Frame;
  readonly account: Account;
  /** What an app asked for. */
  readonly asked?: Pick<SignOutRequest, "client" | "sealed"> & {
    /** It means somebody else than who is signed in. */
    readonly isOther: boolean;
  };
}): string {
  const { account, asked, frame } = view;
  const { signOut: say } = frame.words;
  return page(frame, {
    title: say("title"),
    main: html`<section class="card">
      <h1>${say("question")}</h1>
      ${asked?.client !== undefined && html`<p class="lead">${say("appAsks", { app: asked.client.name })}</p>`}
      ${asked?.isOther === true && html`<p><strong>${say("otherPerson")}</strong></p>`}
      <p class="lead">${signedInAs(frame, account)}</p>
      <p>${say.rich("appsKeep", { a: (text) => html`<a href="${frame.base}/account/apps">${text}</a>` })}</p>
      <form method="post" action="${frame.base}/sign-out">
        ${signOutFields(account.switchAccount)}
        ${asked !== undefined && html`<input type="hidden" name="asked" value="${asked.sealed}" />`}
        <div class="choice">
          <a class="button button-secondary" href="${frame.base}/">${say("stay")}</a
          ><button class="button">${say("submit")}</button>
        </div>
      </form>
    </section>`,
  });
}
