import type { Company, Note } from "./acme.ts";
import type { Answer } from "./answer.ts";
import type { Child } from "./element.ts";
import { element } from "./element.ts";
import type { Tokens } from "./sign-in.ts";

/** Everything the dashboard shows. */
export interface Dashboard {
  readonly notice: string | undefined;
  readonly username: Answer<{ readonly username: string }>;
  readonly userinfo: Answer<Readonly<Record<string, unknown>>>;
  readonly companies: Answer<{ readonly items: readonly Company[] }>;
  readonly notes: Answer<{ readonly items: readonly Note[] }>;
  readonly tokens: Tokens;
  readonly renewals: number;
  readonly now: number;
}

/** What a person can do on it. */
export interface Actions {
  renew(): void;
  addNote(text: string): void;
  deleteNote(id: string): void;
}

/** Whose token the page holds, and what it can do with it. */
export function dashboard(view: Dashboard, actions: Actions): readonly HTMLElement[] {
  const name = view.username.got === "data" ? `, ${view.username.data.username}` : "";
  const notice = element("p", { class: "notice", role: "status" }, view.notice);
  return [
    element("h1", { tabindex: "-1" }, `Hello${name}`),
    ...(view.notice === undefined ? [] : [notice]),
    element(
      "div",
      { class: "grid" },
      whose(view),
      token(view, actions),
      companies(view),
      notes(view, actions),
    ),
  ];
}

function whose({ username, userinfo }: Dashboard): HTMLElement {
  return card(
    "Whose token this is",
    source("API", "GET /api/username"),
    element(
      "p",
      { class: "big" },
      show(username, (data) => element("strong", {}, data.username)),
    ),
    source("provider", "userinfo"),
    show(userinfo, ({ name, email, sub }) =>
      element(
        "dl",
        {},
        ...row("Name", said(name)),
        ...row("Email", said(email)),
        ...row("Subject", said(sub)),
      ),
    ),
  );
}

function source(from: string, what: string): HTMLElement {
  return element("p", { class: "source" }, `From the ${from}, `, element("code", {}, what));
}

function token({ tokens, renewals, now }: Dashboard, actions: Actions): HTMLElement {
  const ends = tokens.expiresAt === undefined ? "The provider did not say" : duration(tokens.expiresAt - now);
  const chips = tokens.scopes.map((scope) => element("li", {}, scope));
  return card(
    "Its access token",
    element(
      "dl",
      {},
      ...row("Ends", ends),
      ...row("Renewed", renewals === 1 ? "once" : `${renewals} times`),
      ...row("Allows", element("ul", { class: "chips" }, ...chips)),
    ),
    tokens.refreshToken === undefined
      ? element("p", { class: "hint" }, "The provider gave no refresh token.")
      : element("div", {}, element("button", { click: () => actions.renew() }, "Renew now")),
  );
}

function companies(view: Dashboard): HTMLElement {
  return card(
    "Your companies",
    show(view.companies, ({ items }) => list(items.map(company), "No companies yet.")),
  );
}

function company({ name, role }: Company): HTMLElement {
  return element("li", {}, element("strong", {}, name), element("span", {}, role));
}

function notes(view: Dashboard, actions: Actions): HTMLElement {
  const item = ({ id, text }: Note) => {
    const label = `Delete the note ${text.slice(0, 60)}`;
    const remove = { class: "quiet", "aria-label": label, click: () => actions.deleteNote(id) };
    return element("li", {}, element("span", { class: "text" }, text), element("button", remove, "Delete"));
  };
  const field = { id: "text", name: "text", required: "", maxlength: "1000", autocomplete: "off" };
  const input = element("input", field) as HTMLInputElement;
  const submit = (event: Event) => {
    event.preventDefault();
    actions.addNote(input.value);
  };
  return card(
    "Your notes",
    element(
      "form",
      { class: "line", submit },
      element("label", { for: "text" }, "New note"),
      input,
      element("button", {}, "Add"),
    ),
    show(view.notes, ({ items }) => list(items.map(item), "No notes yet.")),
  );
}

function card(title: string, ...content: readonly Child[]): HTMLElement {
  return element("section", { class: "card" }, element("h2", {}, title), ...content);
}

function list(items: readonly HTMLElement[], empty: string): HTMLElement {
  return items.length === 0
    ? element("p", { class: "hint" }, empty)
    : element("ul", { class: "rows" }, ...items);
}

function row(term: string, value: Child): readonly HTMLElement[] {
  return [element("dt", {}, term), element("dd", {}, value)];
}

function said(value: unknown): string {
  return typeof value === "string" ? value : "not shared";
}

const excuses = {
  unauthorized: "The access token was not accepted.",
  forbidden: "This app may not see this.",
  refused: "The request was refused.",
  unreachable: "No answer right now.",
} as const;

function show<T>(answer: Answer<T>, content: (data: T) => HTMLElement): HTMLElement {
  return answer.got === "data"
    ? content(answer.data)
    : element("span", { class: "excuse" }, excuses[answer.got]);
}

function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return `in ${seconds} seconds`;
  return seconds < 7200 ? `in ${Math.round(seconds / 60)} minutes` : `in ${Math.round(seconds / 3600)} hours`;
}
