import type { Company, Note } from "../acme.ts";
import type { Answer } from "../answer.ts";
import type { Tokens, Userinfo } from "../provider.ts";
import type { Markup } from "./html.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** Everything the page shows. */
export interface Dashboard {
  readonly csrf: string;
  readonly notice: string | undefined;
  readonly username: Answer<{ readonly username: string }>;
  readonly userinfo: Answer<Userinfo>;
  readonly companies: Answer<{ readonly items: readonly Company[] }>;
  readonly notes: Answer<{ readonly items: readonly Note[] }>;
  readonly tokens: Tokens;
  readonly renewals: number;
  readonly now: number;
}

/** The page of somebody signed in: whose token the app holds, and what it can do with it. */
export function dashboardPage(view: Dashboard): string {
  const username = view.username.got === "data" ? view.username.data.username : undefined;
  const body = html`<h1>${username === undefined ? "Hello" : `Hello, ${username}`}</h1>
    ${view.notice === undefined ? undefined : html`<p class="notice" role="status">${view.notice}</p>`}
    <div class="grid">${whose(view)} ${token(view)} ${companies(view)} ${notes(view)}</div>`;
  const account = html`<form class="account" method="post" action="/sign-out">
    ${hidden(view.csrf)}
    <span>${username}</span>
    <button class="quiet">Sign out</button>
  </form>`;
  return layout({ title: "Your account", account, body });
}

function whose({ username, userinfo }: Dashboard): Markup {
  const name = show(username, (data) => html`<strong>${data.username}</strong>`);
  const more = show(
    userinfo,
    ({ name, email, sub }) =>
      html`<dl>${row("Name", name)} ${row("Email", email)} ${row("Subject", sub)}</dl>`,
  );
  return card(
    "Whose token this is",
    html`<p class="source">From the API, <code>GET /api/username</code></p>
      <p class="big">${name}</p>
      <p class="source">From the provider, <code>userinfo</code></p>
      ${more}`,
  );
}

function row(term: string, value: unknown): Markup {
  return html`<dt>${term}</dt>
    <dd>${typeof value === "string" ? value : "not shared"}</dd>`;
}

function token({ tokens, renewals, now, csrf }: Dashboard): Markup {
  const ends = tokens.expiresAt === undefined ? "The provider did not say" : duration(tokens.expiresAt - now);
  const renew =
    tokens.refreshToken === undefined
      ? html`<p class="hint">The provider gave no refresh token.</p>`
      : html`<form method="post" action="/refresh">${hidden(csrf)}<button>Renew now</button></form>`;
  return card(
    "Its access token",
    html`<dl>
        <dt>Ends</dt>
        <dd>${ends}</dd>
        <dt>Renewed</dt>
        <dd>${renewals === 1 ? "once" : `${renewals} times`}</dd>
        <dt>Allows</dt>
        <dd>
          <ul class="chips">
            ${tokens.scopes.map((scope) => html`<li>${scope}</li>`)}
          </ul>
        </dd>
      </dl>
      ${renew}`,
  );
}

function companies(view: Dashboard): Markup {
  const list = show(view.companies, ({ items }) =>
    items.length === 0
      ? html`<p class="hint">No companies yet.</p>`
      : html`<ul class="rows">
          ${items.map(company)}
        </ul>`,
  );
  return card("Your companies", list);
}

function company({ name, role }: Company): Markup {
  return html`<li><strong>${name}</strong> <span>${role}</span></li>`;
}

function notes({ notes, csrf }: Dashboard): Markup {
  const item = ({ id, text }: Note) =>
    html`<li>
      <span class="text">${text}</span>
      <form method="post" action="/notes/delete">
        ${hidden(csrf)}<input type="hidden" name="id" value="${id}" />
        <button class="quiet" aria-label="Delete the note ${text.slice(0, 60)}">Delete</button>
      </form>
    </li>`;
  const list = show(notes, ({ items }) =>
    items.length === 0
      ? html`<p class="hint">No notes yet.</p>`
      : html`<ul class="rows">
          ${items.map(item)}
        </ul>`,
  );
  return card(
    "Your notes",
    html`<form class="line" method="post" action="/notes">
        ${hidden(csrf)}
        <label for="text">New note</label>
        <input id="text" name="text" required maxlength="1000" autocomplete="off" />
        <button>Add</button>
      </form>
      ${list}`,
  );
}

function card(title: string, content: Markup): Markup {
  return html`<section class="card">
    <h2>${title}</h2>
    ${content}
  </section>`;
}

const excuses = {
  unauthorized: "The access token was not accepted.",
  forbidden: "This app may not see this.",
  refused: "The request was refused.",
  unreachable: "No answer right now. Reload to try again.",
} as const;

function show<T>(answer: Answer<T>, content: (data: T) => Markup): Markup {
  return answer.got === "data"
    ? content(answer.data)
    : html`<span class="excuse">${excuses[answer.got]}</span>`;
}

function hidden(csrf: string): Markup {
  return html`<input type="hidden" name="csrf" value="${csrf}" />`;
}

function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return `in ${seconds} seconds`;
  return seconds < 7200 ? `in ${Math.round(seconds / 60)} minutes` : `in ${Math.round(seconds / 3600)} hours`;
}
