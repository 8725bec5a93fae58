import type { Session } from "@grantway/identity";
import { html, type Html, unseen } from "../../layout/html.ts";
import { allowedIcon } from "../../layout/icons.ts";
import { signOutFields, type Account, type Frame } from "../../layout/layout.ts";
import { doneNotice } from "../../layout/notice.ts";
import { accountPage } from "../account-page.ts";
import { type PageLinks, pageLinks } from "../page-links.ts";
import { deviceText, signedInText } from "./session-text.ts";

/** What the list of sessions shows. */
export interface SessionsView {
  readonly frame: Frame;
  readonly account: Account;
  readonly sessions: readonly Omit<Session, "id">[];
  /** Of the browser that asks. */
  readonly sid: string;
  readonly links: PageLinks;
  /** What was just done. */
  readonly done?: string | undefined;
}

/** `/account/sessions`. */
export function sessionsPage(view: SessionsView): string {
  const { frame, account, sessions, sid, links, done } = view;
  const { sessions: say, layout } = frame.words;
  const title = say("title");
  const others =
    links.first !== undefined || links.next !== undefined || sessions.some((one) => one.sid !== sid);
  return accountPage(frame, {
    title: done === undefined ? title : layout("done", { page: title }),
    account,
    place: "sessions",
    main: html`<section class="card">
      <h1>${title}</h1>
      <p class="lead">${say("lead")}</p>
      ${done !== undefined && doneNotice(done)}
      <ul class="entries">
        ${sessions.map((session) => row(view, session))}
      </ul>
      ${pageLinks(links, frame.words)}
      ${
        others
          ? html`<p class="actions-single">
              <a class="button button-secondary" href="${frame.base}/account/sessions/end"
                >${say("signOutElsewhere")}</a
              >
            </p>`
          : html`<p class="hint">${say("nowhereElse")}</p>`
      }
    </section>`,
  });
}

function row({ frame, account, sid }: SessionsView, session: Omit<Session, "id">): Html {
  const { words } = frame;
  const { sessions: say } = words;
  const { address } = session;
  const here = session.sid === sid;
  const device = deviceText(session, say);
  return html`<li class="entry">
    <div class="entry-words">
      <h2 class="entry-name">${device}</h2>
      ${here && html`<p class="positive marked">${allowedIcon}<span>${say("here")}</span></p>`}
      <p class="entry-place">${address === "" ? say("fromUnknown") : say("from", { address })}</p>
      <p class="hint">${signedInText(session, words)}</p>
    </div>
    ${here ? signOutHere(frame, account) : endLink(frame, session.sid, { device, address })}
  </li>`;
}

function signOutHere({ base, words }: Frame, { switchAccount }: Account): Html {
  return html`<form method="post" action="${base}/sign-out">
    ${signOutFields({ csrf: switchAccount.csrf })}<button class="button-quiet">
      ${words.sessions("signOutHere")}
    </button>
  </form>`;
}

function endLink(
  { base, words }: Frame,
  sid: string,
  whose: { readonly device: string; readonly address: string },
): Html {
  return html`<a class="button-quiet" href="${base}/account/sessions/end?session=${encodeURIComponent(sid)}"
    >${words.sessions.rich("signOut", { ...whose, unseen })}</a
  >`;
}
