import type { ConnectedApp, Instant } from "@grantway/protocol";
import { html, type Html, unseen } from "../../layout/html.ts";
import { cautionIcon } from "../../layout/icons.ts";
import type { Account, Frame } from "../../layout/layout.ts";
import { doneNotice } from "../../layout/notice.ts";
import type { PageWords } from "../../words/page-words.ts";
import { accountPage } from "../account-page.ts";
import { dayText, time } from "../moments.ts";
import { type PageLinks, pageLinks } from "../page-links.ts";
import { inPlace, placesText, rightsText, usedText } from "./app-text.ts";
import type { PlacesOf } from "./places-of.ts";

/** What the list of connected apps shows. */
export interface AppsView {
  readonly frame: Frame;
  readonly account: Account;
  readonly apps: readonly ConnectedApp[];
  readonly places: PlacesOf;
  readonly links: PageLinks;
  readonly now: Instant;
  /** What was just done. */
  readonly done?: string | undefined;
}

/** `/account/apps`. */
export function appsPage(view: AppsView): string {
  const { frame, account, apps, done, links } = view;
  const { apps: say, layout } = frame.words;
  const title = say("title");
  return accountPage(frame, {
    title: done === undefined ? title : layout("done", { page: title }),
    account,
    place: "apps",
    main: html`<section class="card">
      <h1>${title}</h1>
      <p class="lead">${say("lead")}</p>
      ${done !== undefined && doneNotice(done)} ${apps.length === 0 ? nothing(links, say) : list(view)}
      ${pageLinks(links, frame.words)}
    </section>`,
  });
}

function nothing({ first }: PageLinks, say: PageWords["apps"]): Html {
  if (first !== undefined) return html`<p class="nothing">${say("noMore")}</p>`;
  return html`<div class="nothing">
    <p><strong>${say("none")}</strong></p>
    <p>${say("noneLead")}</p>
  </div>`;
}

function list({ frame, apps, places, now }: AppsView): Html {
  return html`<ul class="entries">
    ${apps.map((app) => row(frame, app, places, now))}
  </ul>`;
}

function row({ base, words }: Frame, app: ConnectedApp, places: PlacesOf, now: Instant): Html {
  const { client, rights, grantId, allowedAt, lastUsedAt } = app;
  const { apps: say } = words;
  const active = client.status === "active";
  const used = usedText(app, now, words);
  const high = active && rights.some(({ risk }) => risk === "high");
  return html`<li class="entry">
    <div class="entry-words">
      <h2 class="entry-name"><bdi>${client.name}</bdi></h2>
      <p class="entry-place">${placesText(client, words)}</p>
      ${inPlace(app, places, words)}
      <p>${rightsText(active ? rights : [], say)}</p>
      ${high && html`<p class="caution marked">${cautionIcon}<span>${say("highRisk")}</span></p>`}
      ${!active && html`<p class="caution marked">${cautionIcon}<span>${say("suspended")}</span></p>`}
      <p class="hint">
        ${say.rich("allowedOn", { day: time(allowedAt, dayText(allowedAt, words)) })} ·
        ${lastUsedAt === undefined ? used : time(lastUsedAt, used)}
      </p>
    </div>
    <a class="button-quiet" href="${base}/account/apps/app?grant=${encodeURIComponent(grantId)}"
      >${say.rich("review", { app: client.name, unseen })}</a
    >
  </li>`;
}
