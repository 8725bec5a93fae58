import { deviceFacts } from "./device-facts.ts";
import { html, type Html } from "../layout/html.ts";
import { allowedIcon, cautionIcon, neverIcon } from "../layout/icons.ts";
import { page, requestField, signedInAs, type Account, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";
import { rightGroup, sourceRights } from "../rights/rights-list.ts";
import type { RightGroup } from "../rights/rights-text.ts";
import type { ConsentText } from "./consent-text.ts";
import type { OwnPages } from "./own-pages.ts";

/** What the consent page shows. */
export interface ConsentView {
  readonly frame: Frame;
  readonly account: Account;
  readonly csrf: string;
  readonly request: string;
  readonly text: ConsentText;
  /** Hash of the text, so an answer to another text is noticed. The language it is in goes along, since it can be changed meanwhile. */
  readonly textHash: string;
  readonly problem?: string | undefined;
}

/** `/consent`. "Cancel" comes first, so that Enter in the form never says yes. */
export function consentPage(view: ConsentView): string {
  const { text, frame, problem } = view;
  const { words } = frame;
  const no = text.kept === undefined || text.device !== undefined ? "deny" : "keep";
  return page(frame, {
    title: text.title,
    account: view.account,
    main: html`<section class="card card-consent">
      <h1>${text.title}</h1>
      ${text.again && html`<p class="lead">${signedInAs(frame, view.account)}</p>`}
      ${problem !== undefined && problemNotice(problem)}
      <div class="app">
        ${text.place !== undefined && html`<p class="app-host"><bdi>${text.place}</bdi></p>`}
        <p class="${text.place === undefined ? "app-host" : "app-name"}"><bdi>${text.appName}</bdi></p>
        ${text.known.map((sentence) => html`<p class="app-known">${sentence}</p>`)}
        ${text.unconfirmed !== undefined && html`<p class="app-unconfirmed caution">${cautionIcon}<span>${text.unconfirmed}</span></p>`}
        ${text.ownPages !== undefined && ownPageLinks(text.ownPages)}
      </div>
      ${text.device !== undefined && deviceFacts(text.device)}
      ${text.groups.map((group) => rightGroup(group, { icon: allowedIcon }))}
      ${rightGroup(text.never, { icon: neverIcon })} ${text.kept !== undefined && keptGroup(text.kept)}
      <p class="acts-as">${text.actsAs} ${text.duration}</p>
      <form method="post" action="${frame.base}/consent">
        <input type="hidden" name="csrf" value="${view.csrf}" />${requestField(view.request)}<input
          type="hidden"
          name="text"
          value="${view.textHash}"
        /><input type="hidden" name="language" value="${words.language}" />
        <p class="destination">${text.afterwards.marked((place) => html`<strong>${place}</strong>`)}</p>
        <div class="choice">
          <button class="button button-secondary" name="decision" value="${no}">${text.no}</button>
          <button class="button" name="decision" value="allow">${text.yes}</button>
        </div>
        <p class="removal">
          ${text.removal.marked((name) => html`<a href="${frame.base}/account/apps">${name}</a>`)}
        </p>
      </form>
    </section>`,
  });
}

/** They open beside the question, and learn nothing of it. */
function ownPageLinks({ heading, links }: OwnPages): Html {
  return html`<p class="app-known">${heading}</p>
    <ul class="app-pages">
      ${links.map(
        ({ label, href }) =>
          html`<li>
            <a href="${href}" rel="noopener noreferrer nofollow" target="_blank"><bdi>${label}</bdi></a>
          </li>`,
      )}
    </ul>`;
}

/** Closed at first: the page of an upgrade shows only what is new. */
function keptGroup({ heading, sources }: RightGroup): Html {
  return html`<details class="kept">
    <summary>${heading}</summary>
    ${sources.map((source) => sourceRights(source, { icon: allowedIcon }))}
  </details>`;
}
