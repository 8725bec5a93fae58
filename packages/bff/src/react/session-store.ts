import type { SessionStatus } from "@grantway/bff/session-status";
import { BffError, readProblem } from "./bff-error.ts";
import { type Place, sendTo } from "./place.ts";

/*
 * Who is signed in, as one page knows it. All tabs of an app know the same: one that learns something new says so on a
 * channel, and the others ask. A page that comes out of the back/forward cache asks again, and so does one that was out
 * of sight for a while.
 */

/** What a page knows. The session it knew is kept while it asks again, and when that fails. */
export interface SessionState {
  readonly status: "loading" | "ready" | "failed";
  readonly session: SessionStatus | undefined;
  readonly error: Error | undefined;
}

/** What it needs of a page. */
export interface SessionStoreParts extends Place {
  /** Opens the way to the other tabs. */
  readonly openChannel: (heard: (message: unknown) => void) => Channel;
  /** The window. */
  readonly window: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  readonly isVisible: () => boolean;
  readonly now: () => number;
}

/** The way to the other tabs. */
export interface Channel {
  readonly tell: (message: string) => void;
  readonly close: () => void;
}

export interface SessionStore {
  readonly get: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks, listens and tells, until the answered function is called. */
  start(): () => void;
  /** Asks again. Never rejects: what went wrong is in the state. */
  readonly refresh: () => Promise<void>;
  /** A call was refused: the page is signed out there, as far as it is concerned. Nothing else of it changes. */
  readonly signedOut: (provider: string) => void;
}

/** After this time out of sight what a page knows may be wrong, in milliseconds. */
const stale = 60_000;

/** Nothing is known yet. */
export function createSessionStore(parts: SessionStoreParts): SessionStore {
  let state: SessionState = { status: "loading", session: undefined, error: undefined };
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;
  /** Whether anything may have happened since that was sent. */
  let isOld = false;
  /** The next one, where somebody asked meanwhile. */
  let again: Promise<void> | undefined;
  let channel: Channel | undefined;
  const listeners = new Set<() => void>();

  function become(next: SessionState): void {
    const changed = knownBy(next) !== knownBy(state);
    state = next;
    for (const listener of listeners) listener();
    if (changed) channel?.tell(knownBy(next));
  }

  async function ask(): Promise<void> {
    askedAt = parts.now();
    try {
      const response = await sendTo(parts, "/session", { cache: "no-store" });
      const problem = await readProblem(response);
      if (problem !== undefined) throw new BffError(problem);
      if (!response.ok) throw new Error(`The session cannot be read: ${response.status}.`);
      become({ status: "ready", session: (await response.json()) as SessionStatus, error: undefined });
    } catch (error) {
      become({
        ...state,
        status: "failed",
        error: error instanceof Error ? error : new Error(String(error)),
      });
    }
  }

  /** What is asked for now may be news that an answer under way does not have yet, so it is asked for once more after that. */
  function refresh(): Promise<void> {
    if (asking === undefined || again !== undefined) return again ?? begin();
    if (!isOld) return asking;
    again = asking.then(begin);
    return again;
  }

  function begin(): Promise<void> {
    again = undefined;
    isOld = false;
    // Whoever asks at the same moment shares it.
    queueMicrotask(() => (isOld = true));
    asking = ask().finally(() => (asking = undefined));
    return asking;
  }

  /** Another tab knows something else. The answer to our question brings ours up to date, and ends it. */
  function heard(message: unknown): void {
    // What is under way may bring the same.
    if (asking !== undefined) void asking.then(() => heard(message));
    else if (message !== knownBy(state)) void refresh();
  }

  function shown(event: Event): void {
    if ((event as PageTransitionEvent).persisted) void refresh();
  }

  function seen(): void {
    if (parts.isVisible() && parts.now() - askedAt > stale) void refresh();
  }

  return {
    get: () => state,

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    start() {
      const opened = parts.openChannel(heard);
      channel = opened;
      parts.window.addEventListener("pageshow", shown);
      parts.window.addEventListener("focus", seen);
      parts.window.addEventListener("visibilitychange", seen, true);
      void refresh();
      return () => {
        channel = undefined;
        opened.close();
        parts.window.removeEventListener("pageshow", shown);
        parts.window.removeEventListener("focus", seen);
        parts.window.removeEventListener("visibilitychange", seen, true);
      };
    },

    refresh,

    signedOut(provider) {
      const { session } = state;
      const status = session?.providers[provider];
      if (session === undefined || status?.signedIn !== true) return;
      const providers = { ...session.providers, [provider]: { ...status, signedIn: false } };
      become({ ...state, session: { ...session, providers } });
    },
  };
}

/** What tabs compare: who is signed in where, and what they allowed. When a token ends is no news. */
function knownBy({ session }: SessionState): string {
  return JSON.stringify(
    Object.entries(session?.providers ?? {}).map(([name, { signedIn, user, scopes }]) => [
      name,
      signedIn,
      user?.sub,
      scopes,
    ]),
  );
}
