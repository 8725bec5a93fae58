import type { ConnectedApp, Instant } from "@grantway/protocol";
import { html, type Html } from "../../layout/html.ts";
import { cautionIcon } from "../../layout/icons.ts";
import type { Account, Frame } from "../../layout/layout.ts";
import { doneNotice } from "../../layout/notice.ts";
import { accountPage } from "../account-page.ts";
import { dayText, time } from "../moments.ts";
import { type PageLinks, pageLinks } from "../page-links.ts";
import { placesText, rightsText, usedText } from "./app-text.ts";

/** What the list of connected apps shows. */
export interface AppsView {
  readonly frame: Frame;
  readonly account: Account;
  readonly apps: readonly ConnectedApp[];
  readonly links: PageLinks;
  readonly now: Instant;
  /** What was just done. */
  readonly done?: string | undefined;
}

/** `/account/apps`. */
export function appsPage(view: AppsView): string {
  const { frame, account, apps, done, links } = view;
  return accountPage(frame, {
    title: done === undefined ? "Connected apps" : "Done: Connected apps",
    account,
    place: "apps",
    main: html`<section class="card">
      <h1>Connected apps</h1>
      <p class="lead">Apps you allowed to use your account. What you take back ends at once.</p>
      ${done !== undefined && doneNotice(done)} ${apps.length === 0 ? nothing(links) : list(view)}
      ${pageLinks(links)}
    </section>`,
  });
}

function nothing({ first }: PageLinks): Html {
  if (first !== undefined) return html`<p class="nothing">No more apps.</p>`;
  return html`<div class="nothing">
    <p><strong>No apps yet.</strong></p>
    <p>An app stands here once you allow it something. Apps can only see what you allow.</p>
  </div>`;
}

function list({ frame, apps, now }: AppsView): Html {
  return html`<ul class="entries">
    ${apps.map((app) => row(frame, app, now))}
  </ul>`;
}

function row({ base }: Frame, app: ConnectedApp, now: Instant): Html {
  const { client, rights, grantId, allowedAt, lastUsedAt } = app;
  const active = client.status === "active";
  const high = active && rights.some(({ risk }) => risk === "high");
  return html`<li class="entry">
    <div class="entry-words">
      <h2 class="entry-name">${client.name}</h2>
      <p class="entry-place">${placesText(client)}</p>
      <p>${rightsText(active ? rights : [])}</p>
      ${high && html`<p class="caution marked">${cautionIcon}<span>Has rights of high risk</span></p>`}
      ${!active && html`<p class="caution marked">${cautionIcon}<span>Suspended</span></p>`}
      <p class="hint">
        Allowed ${time(allowedAt, dayText(allowedAt))} ·
        ${lastUsedAt === undefined ? usedText(app, now) : time(lastUsedAt, usedText(app, now))}
      </p>
    </div>
    <a class="button-quiet" href="${base}/account/apps/app?grant=${encodeURIComponent(grantId)}"
      >Review<span class="unseen"> ${client.name}</span></a
    >
  </li>`;
}
