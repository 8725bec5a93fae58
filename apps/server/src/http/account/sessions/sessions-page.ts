import type { Session } from "@grantway/identity";
import { html, type Html } from "../../layout/html.ts";
import { allowedIcon } from "../../layout/icons.ts";
import { signOutFields, type Account, type Frame } from "../../layout/layout.ts";
import { doneNotice } from "../../layout/notice.ts";
import { accountPage } from "../account-page.ts";
import { momentText, time } from "../moments.ts";
import { type PageLinks, pageLinks } from "../page-links.ts";
import { deviceText, methodsText } from "./session-text.ts";

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
  const others =
    links.first !== undefined || links.next !== undefined || sessions.some((one) => one.sid !== sid);
  return accountPage(frame, {
    title: done === undefined ? "Sessions" : "Done: Sessions",
    account,
    place: "sessions",
    main: html`<section class="card">
      <h1>Sessions</h1>
      <p class="lead">Browsers in which you are signed in here. If you do not know one, sign out there.</p>
      ${done !== undefined && doneNotice(done)}
      <ul class="entries">
        ${sessions.map((session) => row(view, session))}
      </ul>
      ${pageLinks(links)}
      ${
        others
          ? html`<p class="actions-single">
              <a class="button button-secondary" href="${frame.base}/account/sessions/end"
                >Sign out elsewhere</a
              >
            </p>`
          : html`<p class="hint">You are signed in nowhere else.</p>`
      }
    </section>`,
  });
}

function row({ frame, account, sid }: SessionsView, session: Omit<Session, "id">): Html {
  const { authenticatedAt, address } = session;
  const here = session.sid === sid;
  const device = deviceText(session);
  return html`<li class="entry">
    <div class="entry-words">
      <h2 class="entry-name">${device}</h2>
      ${here && html`<p class="positive marked">${allowedIcon}<span>This browser</span></p>`}
      <p class="entry-place">${address === "" ? "From an address that is not known" : `From ${address}`}</p>
      <p class="hint">
        Signed in ${time(authenticatedAt, momentText(authenticatedAt))}${methodsText(session)}
      </p>
    </div>
    ${here ? signOutHere(frame, account) : endLink(frame, session.sid, `${device}, ${address}`)}
  </li>`;
}

function signOutHere({ base }: Frame, { switchAccount }: Account): Html {
  return html`<form method="post" action="${base}/sign-out">
    ${signOutFields({ csrf: switchAccount.csrf })}<button class="button-quiet">Sign out here</button>
  </form>`;
}

function endLink({ base }: Frame, sid: string, whose: string): Html {
  return html`<a class="button-quiet" href="${base}/account/sessions/end?session=${encodeURIComponent(sid)}"
    >Sign out<span class="unseen"> ${whose}</span></a
  >`;
}
