import type { Api, ConnectedApp, Instant } from "@grantway/protocol";
import { clientLocation } from "../../authorize/client-location.ts";
import { html, type Html, unseen } from "../../layout/html.ts";
import { allowedIcon, cautionIcon, neverIcon } from "../../layout/icons.ts";
import type { Account, Frame } from "../../layout/layout.ts";
import { doneNotice } from "../../layout/notice.ts";
import { rightGroup, type RightLook } from "../../rights/rights-list.ts";
import { bySource, groupRights, type Right, rightsTeller } from "../../rights/rights-text.ts";
import { accountPage } from "../account-page.ts";
import { dayText, time } from "../moments.ts";
import { inPlace, placesText, standingText, usedText } from "./app-text.ts";
import type { PlacesOf } from "./places-of.ts";

/** What the page of one connected app shows. */
export interface AppView {
  readonly frame: Frame;
  readonly account: Account;
  readonly issuer: string;
  readonly app: ConnectedApp;
  readonly places: PlacesOf;
  readonly apis: readonly Api[];
  readonly now: Instant;
  /** What was just done. */
  readonly done?: string | undefined;
}

/** `/account/apps/app`: everything one app may do, each right with a way to take it back. */
export function appPage(view: AppView): string {
  const { frame, account, app, places, done } = view;
  const { words } = frame;
  const { apps: say, layout } = words;
  const { client, grantId } = app;
  const standing = standingText(client, say);
  return accountPage(frame, {
    title: done === undefined ? client.name : layout("done", { page: client.name }),
    account,
    place: "apps",
    main: html`<section class="card card-consent">
      <p class="back"><a href="${frame.base}/account/apps">${say("title")}</a></p>
      <h1><bdi>${client.name}</bdi></h1>
      <p class="lead">${placesText(client, words)}</p>
      ${inPlace(app, places, words)} ${done !== undefined && doneNotice(done)}
      ${standing !== undefined && html`<p class="caution marked">${cautionIcon}<span>${standing}</span></p>`}
      ${facts(view)} ${rights(view)} ${openLink(view)}
      <p class="actions-single">
        <a class="button button-secondary" href="${removalAddress(frame, grantId)}">${say("removeApp")}</a>
      </p>
    </section>`,
  });
}

/**
 * Where the app begins to sign somebody in, which then comes back here by itself. It is told who we are and nothing else.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ThirdPartyInitiatedLogin | OpenID Connect Core §4}
 */
function openLink({ frame, issuer, app: { client } }: AppView): Html {
  const { initiateLoginUri: uri, name, status } = client;
  if (uri === null || status !== "active") return html``;
  return html`<p class="actions-single">
    <a class="button" href="${clientLocation(uri, [["iss", issuer]], "query")}"
      >${frame.words.apps("openApp", { app: name })}</a
    >
  </p>`;
}

function facts({ frame: { words }, app, now }: AppView): Html {
  const { allowedAt, lastUsedAt } = app;
  const used = usedText(app, now, words);
  return html`<dl class="facts">
    <div>
      <dt>${words.apps("allowed")}</dt>
      <dd>${time(allowedAt, dayText(allowedAt, words))}</dd>
    </div>
    <div>
      <dt>${words.apps("use")}</dt>
      <dd>${lastUsedAt === undefined ? used : time(lastUsedAt, used)}</dd>
    </div>
  </dl>`;
}

function rights({ frame, app, apis }: AppView): Html {
  const teller = rightsTeller([...app.rights, ...app.unused], apis, frame.words);
  const act = (right: Right) => removeLink(frame, app.grantId, right);
  const look: RightLook = { icon: allowedIcon, act };
  const unused = { heading: frame.words.apps("notOpen"), sources: bySource(app.unused, teller) };
  return html`${groupRights(app.rights, teller).map((group) => rightGroup(group, look))}
  ${unused.sources.length > 0 && rightGroup(unused, { icon: neverIcon, act })}`;
}

function removeLink(frame: Frame, grantId: string, { key, title }: Right): Html {
  return html`<a class="button-quiet" href="${removalAddress(frame, grantId, key)}"
    >${frame.words.apps.rich("removeRight", { right: title, unseen })}</a
  >`;
}

function removalAddress({ base }: Frame, grantId: string, right?: string): string {
  const grant = `${base}/account/apps/remove?grant=${encodeURIComponent(grantId)}`;
  return right === undefined ? grant : `${grant}&right=${encodeURIComponent(right)}`;
}
