import { ClientError, type Grantway } from "@grantway/client";
import type { ConnectRequest, Interaction } from "@grantway/client";
import type { Notice, SignInStep, SignInWish } from "@grantway/helper/contract";
import type { CallbackListeners } from "./callback-listeners.ts";
import { tellDefect } from "./defect.ts";
import type { Place } from "./place.ts";
import { redirectAddress } from "./redirect-address.ts";

/** Sign-ins that are under way, at most one for each connection. */
export interface SignIns {
  /** @throws {ClientError} when it fails before a person has to do anything. */
  start(name: string, wish: SignInWish): Promise<SignInStep>;
  /** What somebody is asked to do for this connection right now. */
  waiting(name: string): SignInStep | undefined;
  /**
   * Gives up waiting: a browser that comes back later connects nothing. `false`: nothing was waiting, or it was too
   * late.
   */
  cancel(name: string): Promise<boolean>;
  /** Whether a browser that comes back may come to this path. */
  isCallback(path: string): boolean;
  /**
   * The browser came back: `search` is its query, with the question mark. A reload or prefetch gets the very same
   * answer.
   */
  finish(path: string, search: string): Promise<Ended>;
  close(): void;
}

/** How it ended, and for which connection where that is known. */
export interface Ended {
  readonly name: string | undefined;
  readonly tone: Notice["tone"];
  readonly text: string;
}

interface UnderWay {
  readonly step: SignInStep;
  readonly abort: AbortController;
  /** Set while the browser is at the provider. */
  readonly visit?: { readonly state: string; readonly redirectUri: string };
}

/** @param ended - told how sign-ins end that no call waits for. */
export function createSignIns({
  grantway,
  place,
  listeners,
  ended,
  now,
}: {
  readonly grantway: Grantway;
  readonly place: Place;
  readonly listeners: CallbackListeners;
  readonly ended: (how: Ended) => void;
  readonly now: () => number;
}): SignIns {
  const underWay = new Map<string, UnderWay>();
  /** Outcomes of visits, by state. */
  const over = new Map<string, Promise<Ended>>();

  async function drop(name: string): Promise<boolean> {
    const dropped = underWay.get(name);
    underWay.delete(name);
    return dropped !== undefined && giveUp(dropped);
  }

  async function giveUp({ abort, visit: away }: UnderWay): Promise<boolean> {
    abort.abort();
    return away === undefined || grantway.cancel(away.state);
  }

  /** Two tabs may begin at once; only the newest sign-in is kept. */
  async function replace(name: string, next: UnderWay): Promise<void> {
    const before = underWay.get(name);
    underWay.set(name, next);
    if (before !== undefined) await giveUp(before);
  }

  async function comeBack(path: string, search: string, state: string): Promise<Ended> {
    const [name, found] = [...underWay].find(([, one]) => one.visit?.state === state) ?? alone(path, state);
    const uri = found?.visit?.redirectUri ?? (place.publicOrigin ?? place.origin) + path;
    try {
      const connection = await grantway.finish(uri + search);
      return { name: connection.name, tone: "success", text: `${connection.name} is connected.` };
    } catch (error) {
      // Cancelled, or not ours: no remembered sign-in is ended by it.
      return { name, tone: "failure", text: sentenceOf(error) };
    } finally {
      if (name !== undefined && underWay.get(name) === found) underWay.delete(name);
    }
  }

  /** Without a state it can only be an error, for the only sign-in that is waiting at this path. */
  function alone(path: string, state: string): readonly [string?, UnderWay?] {
    const away = [...underWay].filter(([, { visit: one }]) => pathOf(one?.redirectUri) === path);
    const [only, ...others] = away;
    return state !== "" || only === undefined || others.length > 0 ? [] : only;
  }

  async function visit(name: string): Promise<SignInStep> {
    const { uri, listener } = redirectAddress(await grantway.connections.definition(name), place);
    if (listener !== undefined) await listeners.open(listener);
    const { url, state, expiresAt } = await grantway.begin({ name, flow: "code", redirectUri: uri });
    const step = { next: "visit", url, expiresAt } as const;
    await replace(name, { step, abort: new AbortController(), visit: { state, redirectUri: uri } });
    return step;
  }

  /** Answers as soon as a person has something to do, or the sign-in is done. */
  function runHere(name: string, wish: SignInWish): Promise<SignInStep> {
    const abort = new AbortController();
    const { promise, resolve, reject } = Promise.withResolvers<SignInStep>();
    const remarks: string[] = [];
    let answered = false;
    const interaction: Interaction = {
      showUrl: () => undefined,
      notice: (sentence) => void remarks.push(sentence),
      showDeviceCode({ completeUri, ...code }) {
        const step = {
          next: "code",
          ...code,
          ...(completeUri === undefined ? {} : { completeUri }),
        } as const;
        underWay.set(name, { step, abort });
        answered = true;
        resolve(step);
      },
    };

    async function run(): Promise<void> {
      try {
        await grantway.connect({ ...requestOf(name, wish), signal: abort.signal }, interaction);
        const text = [`${name} is connected.`, ...remarks].join(" ");
        if (answered) ended({ name, tone: "success", text });
        else resolve({ next: "nothing", notice: text });
      } catch (error) {
        // The call that cancelled it has answered already.
        if (!answered) reject(error);
        else if (!abort.signal.aborted) ended({ name, tone: "failure", text: sentenceOf(error) });
      } finally {
        if (underWay.get(name)?.abort === abort) underWay.delete(name);
      }
    }

    void replace(name, { step: { next: "wait" }, abort });
    void run();
    return promise;
  }

  return {
    async start(name, wish) {
      const flow = wish.flow ?? (await grantway.connections.get(name)).flow;
      await drop(name);
      return flow === "code" ? visit(name) : runHere(name, { ...wish, flow });
    },
    waiting(name) {
      const step = underWay.get(name)?.step;
      return step !== undefined && "expiresAt" in step && step.expiresAt <= now() ? undefined : step;
    },
    cancel: drop,
    isCallback: (path) =>
      path === "/callback" ||
      [...underWay.values()].some(({ visit: away }) => pathOf(away?.redirectUri) === path),
    finish(path, search) {
      const state = new URLSearchParams(search).get("state") ?? "";
      const coming = over.get(state) ?? comeBack(path, search, state);
      const known = [...underWay.values()].some(({ visit: away }) => away?.state === state);
      if (known) remember(over, state, coming);
      return coming;
    },
    close() {
      // Browsers may come back to the next helper on this vault, where the sign-ins are stored.
      for (const { abort } of underWay.values()) abort.abort();
      underWay.clear();
    },
  };
}

function requestOf(name: string, wish: SignInWish): ConnectRequest {
  const { flow, username, password, key, subject, subjectToken } = wish;
  return {
    name,
    ...(flow === undefined ? {} : { flow }),
    ...(username === undefined || password === undefined ? {} : { password: { username, password } }),
    ...(key === undefined ? {} : { staticToken: key }),
    ...(subject === undefined ? {} : { assertion: { subject } }),
    ...(subjectToken === undefined ? {} : { exchange: { subjectToken } }),
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ClientError) return error.message;
  tellDefect(error);
  return "Signing in failed by a defect of the helper; its terminal says more. Nothing was stored.";
}

/** More than anybody reloads. */
const mostOver = 50;

function remember(over: Map<string, Promise<Ended>>, state: string, coming: Promise<Ended>): void {
  const [oldest] = over.keys();
  if (over.size >= mostOver && oldest !== undefined) over.delete(oldest);
  over.set(state, coming);
}

function pathOf(uri: string | undefined): string | undefined {
  return uri === undefined ? undefined : new URL(uri).pathname;
}
