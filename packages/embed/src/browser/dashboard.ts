import { type Ending, type FromPage, type Look, type Place, readFromDashboard } from "../messages/index.ts";
import { DashboardError } from "./dashboard-error.ts";

/** The dashboard around the page. */
export interface Dashboard {
  /** How it looks to the person now. */
  readonly look: () => Look;
  /** Told of each change of language or theme. @returns what ends that */
  readonly onLook: (heard: (look: Look) => void) => () => void;
  /**
   * A launch token that was not used yet: send it to your server, which verifies it. It lives a minute and counts once, so ask
   * for one whenever you need one.
   *
   * @throws {DashboardError} `no-launch` when the app may not be opened any more.
   */
  readonly launch: () => Promise<string>;
  /** Makes the frame as tall as this, in pixels; `fit` makes it as tall as the page, now and whenever that changes. */
  readonly resize: (height: number) => void;
  readonly fit: () => () => void;
  /** Says in the title of the tab where in the app the person is. */
  readonly title: (text: string) => void;
  /** A notice of one line, at the edge of the dashboard. */
  readonly toast: (text: string, tone?: "plain" | "good" | "bad") => void;
  /** Leaves the app for a page of the dashboard: the person's apps, or what this app may do. */
  readonly go: (to: Place) => void;
  /**
   * Has the dashboard say which rights are missing, in its own words. `went`: the person went on to give them or ask for them, and
   * comes back; `stayed`: they closed it.
   */
  readonly rightsMissing: (scopes: readonly string[]) => Promise<"went" | "stayed">;
  /** Closes the app, as the person would. */
  readonly close: () => void;
  /** Told when the app cannot be used any more. @returns what ends that */
  readonly onEnded: (heard: (because: Ending) => void) => () => void;
  /** Gives the channel back. */
  readonly disconnect: () => void;
}

/** Who waits for an answer. */
interface Waiting {
  readonly launch?: { readonly got: (token: string) => void; readonly failed: (error: Error) => void };
  readonly rights?: (answer: "went" | "stayed") => void;
}

function tellAll<News>(listeners: ReadonlySet<(news: News) => void>, news: News): void {
  for (const heard of listeners) heard(news);
}

/** Speaks with the dashboard over this end of the channel. */
export function createDashboard(port: MessagePort, first: Look): Dashboard {
  let look = first;
  let next = 0;
  const looks = new Set<(look: Look) => void>();
  const endings = new Set<(because: Ending) => void>();
  const waiting = new Map<number, Waiting>();

  function tell(message: FromPage): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has two ends and no origin
    port.postMessage(message);
  }
  function ask(wait: Waiting): number {
    next += 1;
    waiting.set(next, wait);
    return next;
  }
  function take(id: number): Waiting {
    const found = waiting.get(id) ?? {};
    waiting.delete(id);
    return found;
  }
  function refuseAll(error: Error): void {
    for (const { launch, rights } of waiting.values()) {
      launch?.failed(error);
      rights?.("stayed");
    }
    waiting.clear();
  }

  function hear({ data }: MessageEvent): void {
    const message = readFromDashboard(data);
    switch (message?.say) {
      case "look":
        look = message.look;
        tellAll(looks, look);
        break;
      case "launch":
        take(message.id).launch?.got(message.token);
        break;
      case "no-launch":
        take(message.id).launch?.failed(
          new DashboardError("no-launch", "The app cannot be opened any more."),
        );
        break;
      case "rights-answered":
        take(message.id).rights?.(message.answer);
        break;
      case "ended":
        tellAll(endings, message.because);
        break;
      case undefined:
    }
  }
  port.addEventListener("message", hear);
  port.start();
  // Keys that are pressed in a frame reach nobody outside of it.
  function leave(event: KeyboardEvent): void {
    if (event.key === "Escape" && !event.defaultPrevented) tell({ say: "escape" });
  }
  globalThis.addEventListener?.("keydown", leave);

  const resize = (height: number): void =>
    tell({ say: "size", height: Math.min(Math.max(height, 0), 20_000) });
  return {
    look: () => look,
    onLook: (heard) => heardBy(looks, heard),
    launch: () =>
      new Promise((got, failed) => {
        tell({ say: "launch", id: ask({ launch: { got, failed } }) });
      }),
    resize,
    fit() {
      const { documentElement: page } = document;
      const observer = new ResizeObserver(() => resize(page.offsetHeight));
      observer.observe(page);
      return () => observer.disconnect();
    },
    title: (text) => tell({ say: "title", text: text.slice(0, 200) }),
    toast: (text, tone = "plain") => tell({ say: "toast", text: text.slice(0, 200), tone }),
    go: (to) => tell({ say: "go", to }),
    rightsMissing: (scopes) =>
      new Promise((rights) => {
        tell({ say: "rights-missing", id: ask({ rights }), scopes: [...scopes] });
      }),
    close: () => tell({ say: "close" }),
    onEnded: (heard) => heardBy(endings, heard),
    disconnect() {
      globalThis.removeEventListener?.("keydown", leave);
      port.removeEventListener("message", hear);
      port.close();
      refuseAll(new DashboardError("disconnected", "The page gave the channel back."));
    },
  };
}

function heardBy<Heard>(all: Set<Heard>, one: Heard): () => void {
  all.add(one);
  return () => void all.delete(one);
}
