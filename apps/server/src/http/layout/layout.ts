import type { PageWords } from "../words/page-words.ts";
import { html, type Html } from "./html.ts";
import { languageMenu } from "./language-menu.ts";

/*
 * The frame around every page on the path of an authorization. Pages are pure functions of a view model: they know
 * neither HTTP nor storage, and carry no script and no style of their own.
 */

/** What every page needs to know about the instance and the request. */
export interface Frame {
  /** Path the issuer has, without trailing slash; empty for most. Every link begins with it. */
  readonly base: string;
  /** Host of the issuer, shown in the bar so a person can tell where they are. */
  readonly host: string;
  readonly stylesheet: string;
  readonly icon: string;
  /** Lets a form go once; nothing depends on it. Absent on a page that is only looked at. */
  readonly script: string | undefined;
  /** Sends the form of a page by itself. */
  readonly send: string;
  /** Goes on from a page whose frames have loaded. */
  readonly leave: string;
  /** Shown at the foot, so a person can quote it to support. */
  readonly requestId: string;
  /** Says everything on the page, in the language of whoever reads it. */
  readonly words: PageWords;
  /** Where this page, or what leads to it, can be opened again: a path with its query. */
  readonly here: string;
}

/** Who is signed in, for the bar. */
export interface Account {
  readonly name: string;
  readonly username: string;
  readonly switchAccount: SignOutForm;
}

/** What the form that ends the session needs. With a `request` it goes on to sign in again for it. */
export interface SignOutForm {
  readonly csrf: string;
  readonly request?: string | undefined;
}

/** The whole document, as text. */
export function page(
  frame: Frame,
  content: {
    readonly title: string;
    readonly account?: Account | undefined;
    readonly main: Html;
    /** Whether the form of the page goes by itself. */
    readonly sends?: boolean;
    /** Whether the page goes on by itself when its frames have loaded. */
    readonly leaves?: boolean;
    /** The address of a script of its own, a module of ours. */
    readonly module?: string;
  },
): string {
  const { language, direction } = frame.words;
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${content.title} · Grantway</title>
        <link rel="stylesheet" href="${frame.stylesheet}" />
        <link rel="icon" type="image/svg+xml" href="${frame.icon}" />
        ${frame.script !== undefined && html`<script src="${frame.script}" defer></script>`}
        ${content.module !== undefined && html`<script type="module" src="${content.module}"></script>`}
        ${content.sends === true && html`<script src="${frame.send}" defer></script>`}
        ${content.leaves === true && html`<script src="${frame.leave}" defer></script>`}
      </head>
      <body>
        <header class="bar">
          <a class="brand" href="${frame.base}/"
            ><img src="${frame.icon}" alt="" width="28" height="28" /><span class="brand-name">Grantway</span
            ><bdi class="brand-host">${frame.host}</bdi></a
          >
          ${content.account && accountArea(frame, content.account)}
        </header>
        <main class="main">${content.main}</main>
        <footer class="foot">
          ${languageMenu(frame)}
          <p>${requestLine(frame)}</p>
        </footer>
      </body>
    </html> `.text;
}

function requestLine({ requestId, words }: Frame): Html {
  return words.layout.rich("request", { id: requestId, code: (id) => html`<code>${id}</code>` });
}

function accountArea(frame: Frame, account: Account): Html {
  return html`<div class="account">
    <div class="account-who">
      <bdi class="account-name">${account.name}</bdi><bdi class="account-username">${account.username}</bdi>
    </div>
    <form method="post" action="${frame.base}/sign-out">
      ${signOutFields(account.switchAccount)}
      <button class="button-quiet" name="then" value="sign-in">${frame.words.layout("switchAccount")}</button>
    </form>
  </div>`;
}

/** Who is signed in, in a sentence. */
export function signedInAs({ words }: Frame, { name, username }: Account): Html {
  return words.layout.rich("signedInAs", { name, username, b: (who) => html`<strong>${who}</strong>` });
}

/** The hidden fields of a form to `/sign-out`. */
export function signOutFields(form: SignOutForm): Html {
  return html`<input type="hidden" name="csrf" value="${form.csrf}" />${requestField(form.request)}`;
}

/** The sealed authorization request, carried through a form. */
export function requestField(request: string | undefined): Html {
  return html`${request !== undefined && html`<input type="hidden" name="request" value="${request}" />`}`;
}
