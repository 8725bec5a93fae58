import { html } from "./html.ts";
import { cautionIcon } from "./icons.ts";
import { page, type Account, type Frame } from "./layout.ts";

/** A page that tells and asks nothing. The copy rule: what happened, what was (not) shared, what to do. */
export interface MessageView {
  readonly frame: Frame;
  readonly tone: "calm" | "caution";
  readonly title: string;
  readonly happened: string;
  readonly shared?: string | undefined;
  readonly toDo: string;
  /** Where to go from here: never a dead end. */
  readonly action: { readonly label: string; readonly href: string };
  readonly account?: Account | undefined;
}

/** Errors and plain outcomes. */
export function messagePage(view: MessageView): string {
  return page(view.frame, {
    title: view.title,
    account: view.account,
    main: html`<section class="card">
      <h1>${view.tone === "caution" && html`<span class="caution">${cautionIcon}</span>`}${view.title}</h1>
      <p class="lead">${view.happened}</p>
      ${view.shared !== undefined && html`<p><strong>${view.shared}</strong></p>`}
      <p>${view.toDo}</p>
      <p class="actions-single">
        <a class="button button-secondary" href="${view.action.href}">${view.action.label}</a>
      </p>
    </section>`,
  });
}
