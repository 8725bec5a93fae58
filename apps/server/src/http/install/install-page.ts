import { reportLocation } from "../authorize/next-location.ts";
import { deviceFacts } from "../consent/device-facts.ts";
import { html, type Html } from "../layout/html.ts";
import { allowedIcon, cautionIcon, neverIcon } from "../layout/icons.ts";
import { page, requestField, type Account, type Frame } from "../layout/layout.ts";
import { problemNotice } from "../layout/notice.ts";
import { rightGroup, sourceRights } from "../rights/rights-list.ts";
import type { Right, RightGroup } from "../rights/rights-text.ts";
import type { InstallText } from "./install-text.ts";
import type { PlaceRow } from "./place-rows.ts";

/** What the page shows. */
export interface InstallView {
  readonly frame: Frame;
  readonly account: Account;
  readonly csrf: string;
  readonly request: string;
  readonly text: InstallText;
  /** Hash of the text, so an answer to another text is noticed. */
  readonly textHash: string;
  readonly problem?: string | undefined;
  /** What the person filled in before, where they are asked again. */
  readonly filled?: Filled | undefined;
}

/** What somebody fills in. */
export interface Filled {
  readonly place?: string | undefined;
  readonly optional: readonly string[];
  readonly note: string;
}

const nothingFilled: Filled = { optional: [], note: "" };

/** `/consent`, for an app: where, what, and by whom. "Cancel" comes first, so that Enter in the form never says yes. */
export function installPage(view: InstallView): string {
  const { text, frame, problem, filled = nothingFilled } = view;
  const icon = { icon: allowedIcon };
  return page(frame, {
    title: text.title,
    account: view.account,
    main: html`<section class="card card-consent">
      <h1>${text.title}</h1>
      ${problem !== undefined && problemNotice(problem)} ${appCard(text)}
      ${text.device !== undefined && deviceFacts(text.device)}
      <form method="post" action="${frame.base}/consent">
        <input type="hidden" name="csrf" value="${view.csrf}" />${requestField(view.request)}<input
          type="hidden"
          name="text"
          value="${view.textHash}"
        /><input type="hidden" name="language" value="${frame.words.language}" />
        ${places(text, frame, filled)} ${text.groups.map((group) => rightGroup(group, icon))}
        ${text.optional !== undefined && switches(text.optional, frame, filled)}
        ${text.beyond !== undefined && html`<p class="hint">${text.beyond}</p>`}
        ${rightGroup(text.never, { icon: neverIcon })} ${text.kept !== undefined && keptGroup(text.kept)}
        <p class="acts-as">${text.actsAs.join(" ")}</p>
        ${text.note !== undefined && noteField(text.note, filled)}
        <p class="destination">${text.afterwards.marked((place) => html`<strong>${place}</strong>`)}</p>
        <div class="${text.yes === undefined ? "actions-single" : "choice"}">
          <button
            class="button button-secondary"
            name="decision"
            value="${text.no.keeps ? "keep" : "deny"}"
            formnovalidate
          >
            ${text.no.label}
          </button>
          ${text.yes !== undefined && html`<button class="button" name="decision" value="allow">${text.yes}</button>`}
        </div>
        <p class="removal">
          ${text.removal.marked((name) => html`<a href="${frame.base}/account/apps">${name}</a>`)} ·
          <a href="${reportLocation(view.request, frame.base)}">${text.report}</a>
        </p>
      </form>
    </section>`,
  });
}

function appCard({ domain, appName, publisher, standing, known }: InstallText): Html {
  return html`<div class="app">
    ${domain !== undefined && html`<p class="app-host"><bdi>${domain}</bdi></p>`}
    <p class="${domain === undefined ? "app-host" : "app-name"}"><bdi>${appName}</bdi></p>
    <p class="app-name">${publisher}</p>
    <p class="app-unconfirmed${!standing.confirmed && " caution"}">
      ${standing.confirmed ? allowedIcon : cautionIcon}<span>${standing.text}</span>
    </p>
    <p class="hint">${known}</p>
  </div>`;
}

function places(
  { places: rows, noOrganisation }: InstallText,
  { base, words }: Frame,
  { place }: Filled,
): Html {
  if (noOrganisation !== undefined) {
    return html`<p>${noOrganisation}</p>
      <p><a href="${base}/console">${words.install("openConsole")}</a></p>`;
  }
  return html`<fieldset class="install-places">
    <legend>${words.install("where")}</legend>
    ${rows.map((row) => placeRow({ ...row, chosen: place === undefined ? row.chosen : row.key === place }))}
  </fieldset>`;
}

function placeRow({ key, name, notes, open, chosen }: PlaceRow): Html {
  return html`<label class="install-place${!open && " install-place-shut"}">
    <input
      type="radio"
      name="place"
      value="${key}"
      required
      ${chosen && open && html`checked`}
      ${!open && html`disabled`}
    />
    <span class="install-place-words"
      ><bdi class="install-place-name">${name}</bdi
      >${notes.map((note) => html`<span class="hint">${note}</span>`)}</span
    >
  </label>`;
}

/** What may be left out, off until somebody switches it on. */
function switches({ heading, sources }: RightGroup, frame: Frame, filled: Filled): Html {
  const act = ({ key = "", title }: Right) =>
    html`<input
      class="switch"
      type="checkbox"
      role="switch"
      name="optional:${key}"
      value="on"
      ${filled.optional.includes(key) && html`checked`}
      aria-label="${frame.words.install("allow", { title })}"
    />`;
  return html`<h2>${heading}</h2>
    ${sources.map((source) => sourceRights(source, { icon: html``, act }))}`;
}

/** No browser cuts what is pasted: whoever writes too much is told so. */
function noteField({ label, hint }: NonNullable<InstallText["note"]>, { note }: Filled): Html {
  return html`<div class="field note-field">
    <label for="note">${label}</label>
    <p class="hint" id="note-hint">${hint}</p>
    <textarea id="note" name="note" rows="3" aria-describedby="note-hint">${note}</textarea>
  </div>`;
}

/** Closed at first: the page of an upgrade shows only what is new. */
function keptGroup({ heading, sources }: RightGroup): Html {
  return html`<details class="kept">
    <summary>${heading}</summary>
    ${sources.map((source) => sourceRights(source, { icon: allowedIcon }))}
  </details>`;
}
