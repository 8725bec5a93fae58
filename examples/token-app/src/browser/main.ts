import { createAcme } from "./acme.ts";
import type { Answer } from "./answer.ts";
import type { Connection } from "./connection.ts";
import { createConnection } from "./connection.ts";
import { dashboard } from "./dashboard.ts";
import { element } from "./element.ts";
import type { Message } from "./messages.ts";
import { messages } from "./messages.ts";
import { keepPending, takePending } from "./pending.ts";
import { createProvider } from "./provider.ts";
import { readSettings } from "./settings.ts";

/*
 * The app. It is a public client: everything happens in this page, without a server of its own. Tokens are held only by
 * `connection`, in memory.
 */

const settings = await readSettings();
const provider = createProvider(settings, Date.now);
const acme = createAcme({ url: settings.api });

const notices = {
  added: "The note was added.",
  deleted: "The note was deleted.",
  renewed: "The access token was renewed.",
  notRenewed: "The provider does not answer right now. The access token was not renewed.",
  unauthorized: "The access token was not accepted. Nothing was changed.",
  forbidden: "This app may not change your notes. Nothing was changed.",
  refused: "The API refused that. Nothing was changed.",
  unreachable: "The API does not answer right now. Nothing was changed.",
} as const;

async function start(): Promise<void> {
  const url = new URL(location.href);
  if (url.pathname !== "/callback") return say(messages.welcome);
  // A code will be spent in a moment and a token is good for minutes: neither belongs in the history.
  history.replaceState(null, "", "/");
  const inFragment = new URLSearchParams(url.hash.slice(1));
  const flow = takePending(sessionStorage, url.searchParams.get("state") ?? inFragment.get("state"));
  if (flow === undefined) return say(messages.unknownSignIn);
  show(element("p", { class: "hint" }, "Signing you in…"));
  const result = await provider.finish(url, flow);
  if (result.outcome === "refused") return say({ ...messages.refused, text: result.reason });
  if (result.outcome !== "signed-in") return say(messages[result.outcome]);
  const refresh = (tokens: typeof result.tokens) => provider.refresh(tokens);
  return signedIn(createConnection({ tokens: result.tokens, refresh, now: Date.now }), result.subject);
}

async function signIn(): Promise<void> {
  const begun = await provider.begin();
  if (begun === undefined) return say(messages.unreachable);
  keepPending(sessionStorage, begun.flow);
  location.assign(begun.url);
}

function signedIn(connection: Connection, subject: string | undefined): Promise<void> {
  async function draw(notice?: string): Promise<void> {
    const [username, notes, companies, info] = await Promise.all([
      connection.call(acme.username),
      connection.call(acme.notes),
      connection.call(acme.companies),
      connection.call((token) => provider.userinfo(token, subject)),
    ]);
    if (
      username.got === "ended" ||
      notes.got === "ended" ||
      companies.got === "ended" ||
      info.got === "ended"
    ) {
      return say(messages.ended);
    }
    const view = { username, notes, companies, userinfo: info, notice, now: Date.now() };
    show(...dashboard({ ...view, ...connection.current() }, actions));
    const name = username.got === "data" ? username.data.username : "";
    const signOutButton = element("button", { class: "quiet", click: () => void signOut() }, "Sign out");
    account().replaceChildren(element("span", {}, name), signOutButton);
  }

  async function change(done: string, service: (token: string) => Promise<Answer<unknown>>): Promise<void> {
    const answer = await connection.call(service);
    if (answer.got === "ended") return say(messages.ended);
    return draw(answer.got === "data" ? done : notices[answer.got]);
  }

  async function renew(): Promise<void> {
    const outcome = await connection.renew();
    if (outcome === "ended") return say(messages.ended);
    return draw(outcome === "renewed" ? notices.renewed : notices.notRenewed);
  }

  async function signOut(): Promise<void> {
    const outcome = await provider.revoke(connection.current().tokens);
    say(outcome === "revoked" ? messages.signedOut : messages.signedOutAlone);
  }

  const actions = {
    renew: () => void renew(),
    addNote: (text: string) => void change(notices.added, (token) => acme.addNote(token, text)),
    deleteNote: (id: string) => void change(notices.deleted, (token) => acme.deleteNote(token, id)),
  };
  return draw();
}

/** Shows a message. The old page, and any connection it held, is gone then. */
function say(message: Message): void {
  account().replaceChildren();
  const button = element("button", { click: () => void signIn() }, message.action);
  show(
    element(
      "section",
      { class: "card narrow" },
      element("h1", { tabindex: "-1" }, message.title),
      element("p", {}, message.text),
      element("p", { class: "actions" }, button),
    ),
  );
}

function show(...content: readonly HTMLElement[]): void {
  document.querySelector("main")?.replaceChildren(...content);
  document.title = `${content[0]?.querySelector("h1")?.textContent ?? content[0]?.textContent ?? ""} · Token App`;
  document.querySelector<HTMLElement>("h1")?.focus();
}

function account(): HTMLElement {
  return document.querySelector<HTMLElement>("#account") ?? element("div");
}

await start();
