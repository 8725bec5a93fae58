import type { AuditRecord } from "@grantway/protocol";
import { html, type Html } from "../../layout/html.ts";
import type { Account, Frame } from "../../layout/layout.ts";
import { accountPage } from "../account-page.ts";
import { momentText, time } from "../moments.ts";
import { type PageLinks, pageLinks } from "../page-links.ts";
import { byText, deedText } from "./activity-text.ts";

/** What the page shows. */
export interface ActivityView {
  readonly frame: Frame;
  readonly account: Account;
  /** Who looks: `user:<id>`. */
  readonly person: string;
  readonly records: readonly AuditRecord[];
  /** Names of apps by the id of what they were allowed; those that are gone have none. */
  readonly apps: ReadonlyMap<string, string>;
  readonly links: PageLinks;
}

/** `/account/activity`. */
export function activityPage(view: ActivityView): string {
  const { frame, account, records, links } = view;
  const { activity: say } = frame.words;
  return accountPage(frame, {
    title: say("title"),
    account,
    place: "activity",
    main: html`<section class="card">
      <h1>${say("title")}</h1>
      <p class="lead">${say("lead")}</p>
      ${
        records.length === 0
          ? html`<p class="hint">${say("none")}</p>`
          : html`<ul class="entries">
              ${records.map((record) => row(view, record))}
            </ul>`
      }
      ${pageLinks(links, frame.words)}
    </section>`,
  });
}

function row({ frame: { words }, person, apps }: ActivityView, record: AuditRecord): Html {
  const by = byText(record.actor, person, words.activity);
  return html`<li class="entry">
    <div class="entry-words">
      <p class="entry-name">${deedText(record, apps, words.activity)}</p>
      <p class="hint">${time(record.at, momentText(record.at, words))}${by !== undefined && html`, ${by}`}</p>
    </div>
  </li>`;
}
