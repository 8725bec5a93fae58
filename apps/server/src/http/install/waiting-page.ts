import { type ListedRequest, remindEvery } from "@grantway/platform";
import type { Instant } from "@grantway/protocol";
import { type Html, html } from "../layout/html.ts";
import { type Account, type Frame, page } from "../layout/layout.ts";

/** What the page shows. */
export interface WaitingView {
  readonly frame: Frame;
  readonly account: Account;
  readonly csrf: string;
  readonly request: ListedRequest;
  readonly now: Instant;
}

/** What somebody does there. */
export const waitingActions = ["remind", "cancel", "go-on", "return"] as const;

/** One of {@link waitingActions}. */
export type WaitingAction = (typeof waitingActions)[number];

/** `/requests/<id>`: what became of a request to administrators, and how it goes on from there. */
export function waitingPage(view: WaitingView): string {
  const { frame, account, request, now } = view;
  const { install: say, formats } = frame.words;
  const names = { app: request.appOf.name, organisation: request.organisationOf.name };
  const mayRemind = now - (request.remindedAt ?? request.createdAt) >= remindEvery;
  const told: Readonly<Record<ListedRequest["status"], Html>> = {
    open: html`<p>
        ${say("requestOpen", { until: formats.moment(request.expiresAt) })} ${say("askedShared")}
      </p>
      ${mayRemind ? button(view, "remind", say("remind")) : html`<p class="hint">${say("remindLater")}</p>`}
      ${button(view, "cancel", say("takeBack"), "button-secondary")}`,
    approved: html`<p>${say("requestApproved", names)}</p>
      ${button(view, "go-on", say("goOn", names))}`,
    denied: html`<p>${say("requestDenied", names)} ${say("askedShared")}</p>
      ${request.reason !== "" && html`<blockquote class="quote"><bdi>${request.reason}</bdi></blockquote>`}
      ${button(view, "return", say("back"))}`,
    expired: html`<p>${say("requestExpired")} ${say("askedShared")}</p>
      ${button(view, "return", say("back"))}`,
    cancelled: html`<p>${say("requestCancelled")} ${say("askedShared")}</p>
      ${button(view, "return", say("back"))}`,
  };
  return page(frame, {
    title: say("requestTitle", names),
    account,
    main: html`<section class="card">
      <h1>${say("requestTitle", names)}</h1>
      <p class="hint">${say("requestAsked", { moment: formats.moment(request.createdAt) })}</p>
      ${told[request.status]}
    </section>`,
  });
}

function button({ frame, csrf, request }: WaitingView, action: WaitingAction, label: string, look = "") {
  return html`<form method="post" action="${frame.base}/requests" class="form">
    <input type="hidden" name="csrf" value="${csrf}" /><input type="hidden" name="id" value="${request.id}" />
    <button class="button button-wide ${look}" name="action" value="${action}">${label}</button>
  </form>`;
}
