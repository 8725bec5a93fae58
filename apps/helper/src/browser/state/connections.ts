import type {
  ConnectionList,
  ConnectionView,
  Notice,
  Refusal,
  SessionOpened,
} from "@grantway/helper/contract";
import { call, CallError } from "../api/call.ts";
import { readEvents, type ServerEvent } from "../api/event-stream.ts";
import { keepKey, keyOfAnotherTab, readKey, takeLink } from "../api/session-key.ts";
import { inSight, whileInSight } from "./in-sight.ts";
import { show, tellFailure } from "./notices.ts";
import { createStore } from "./store.ts";

/** What is known of the connections. A list that is there stays on the screen while something is wrong. */
export interface Known {
  readonly phase: "loading" | "ready" | "trouble" | "offline" | "locked";
  readonly list?: ConnectionList;
  /** What is wrong, for the person. */
  readonly message?: string;
  /** The helper's clock less this browser's, in milliseconds. */
  readonly clockAhead: number;
}

/** The connections, as the helper last told. */
export const connections = createStore<Known>({ phase: "loading", clockAhead: 0 });

/** Milliseconds before the helper is asked again. */
const pause = 1500;

/** Follows the helper until the page goes, while somebody sees it. */
export async function follow(signal: AbortSignal): Promise<void> {
  if (!(await unlock())) await keyOfAnotherTab(signal);
  await showNoticeOfAddress();
  let since: number | undefined;
  while (!signal.aborted) {
    await inSight(signal);
    const seen = whileInSight();
    const ended = await readEvents(AbortSignal.any([signal, seen.signal]), hear, since).catch(
      (error: unknown) => error,
    );
    const hidden = seen.signal.aborted;
    seen.abort();
    if (signal.aborted) return;
    since = Date.now() + connections.get().clockAhead;
    if (ended instanceof CallError && ended.code === "locked") {
      lock(ended.message);
      await keyOfAnotherTab(signal);
    } else if (!hidden) await awaitHelper();
  }
}

async function awaitHelper(): Promise<void> {
  connections.set({
    ...connections.get(),
    phase: "offline",
    message: "The helper does not answer. Is grantway serve still running? This page goes on trying.",
  });
  await new Promise((resolve) => setTimeout(resolve, pause));
}

/** Spends the link of the address, if there is one. Answers whether the page may go on. */
async function unlock(): Promise<boolean> {
  const link = takeLink();
  try {
    if (link !== undefined)
      keepKey((await call<SessionOpened>("/api/session", { method: "POST", body: { link } })).key);
  } catch (error) {
    // A reload of an old address, in a browser that has a session: no reason to lock it out.
    if (readKey() === undefined) {
      lock(error instanceof Error ? error.message : "");
      return false;
    }
  }
  if (readKey() !== undefined) return true;
  lock(
    "The helper opens with the one-time link its terminal printed. Press Enter there for a new one, or start it again.",
  );
  return false;
}

/** What was on the screen stays, and with it what somebody is typing. */
function lock(message: string): void {
  connections.set({ ...connections.get(), phase: "locked", message });
}

function hear({ name, data }: ServerEvent): void {
  const { list, clockAhead } = connections.get();
  if (name === "notice") return show(data as Notice);
  if (name === "connections") {
    const told = data as ConnectionList;
    return connections.set({ phase: "ready", list: told, clockAhead: told.at - Date.now() });
  }
  const { error } = data as Refusal;
  connections.set({
    phase: "trouble",
    ...(list === undefined ? {} : { list }),
    message: error.message,
    clockAhead,
  });
}

/** A browser that comes back from a provider brings the number of the notice that tells how it went. */
async function showNoticeOfAddress(): Promise<void> {
  const id = new URLSearchParams(location.search).get("notice");
  if (id === null) return;
  history.replaceState(null, "", location.pathname);
  try {
    show(await call<Notice>(`/api/notices/${encodeURIComponent(id)}`));
  } catch (error) {
    if (error instanceof CallError && error.code !== "unknown_notice" && error.code !== "locked")
      tellFailure(error);
  }
}

/** Puts in what a call answered, in place of `former`, without waiting for the helper to tell everybody. */
export function remember(connection: ConnectionView, former = connection.name): void {
  change((all) => [...all.filter(({ name }) => name !== former && name !== connection.name), connection]);
}

/** Takes out what was deleted. */
export function forget(gone: string): void {
  change((all) => all.filter(({ name }) => name !== gone));
}

function change(how: (all: readonly ConnectionView[]) => readonly ConnectionView[]): void {
  const known = connections.get();
  if (known.list === undefined) return;
  connections.set({ ...known, list: { ...known.list, connections: how(known.list.connections) } });
}
