import {
  type FromDashboard,
  type FromPage,
  isGreeting,
  type Look,
  readFromPage,
  version,
} from "@grantway/embed/messages";

/*
 * Our end of the channel to the page in the frame. A page is answered when it greets from the window of that frame and from exactly
 * the app's origin; each time it greets it gets a new channel, and what came of the one before is closed, since another page may
 * stand in the frame by then.
 */

/** The window of a frame, as far as it is spoken with. */
export type FrameWindow = Pick<Window, "postMessage">;

/** What the bridge needs. */
export interface BridgeSettings {
  /** Whose messages are heard. */
  readonly host: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  /** The window in the frame now. */
  readonly frame: () => FrameWindow | null;
  /** The only origin that is answered. */
  readonly origin: string;
  readonly look: () => Look;
  /** A page has greeted. */
  readonly onConnected: () => void;
  readonly onMessage: (message: FromPage) => void;
}

/** A bridge that is open. */
export interface Bridge {
  /** Says something to the page that greeted last; nothing where none did. */
  readonly tell: (message: FromDashboard) => void;
  readonly close: () => void;
}

/** Messages in ten seconds; a page that says more is not listened to until the ten are over. */
const most = { messages: 200, within: 10_000 } as const;

/** Opens the bridge. */
export function openBridge({ host, frame, origin, look, onConnected, onMessage }: BridgeSettings): Bridge {
  let port: MessagePort | undefined;
  let connection: number | undefined;
  let heard = { since: 0, count: 0 };

  function tell(message: FromDashboard): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has two ends and no origin
    port?.postMessage(message);
  }

  function hear({ data }: MessageEvent): void {
    const now = performance.now();
    if (now - heard.since > most.within) heard = { since: now, count: 0 };
    heard = { ...heard, count: heard.count + 1 };
    if (heard.count > most.messages) return;
    const message = readFromPage(data);
    if (message !== undefined) onMessage(message);
  }

  function greeted(event: Event): void {
    const { source, origin: from, data } = event as MessageEvent;
    const page = frame();
    if (page === null || source !== page || from !== origin || !isGreeting(data)) return;
    // A page greets until it is answered. The answer may be on its way, and its channel has to stay.
    if (data.id !== undefined && data.id === connection) return;
    connection = data.id;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.addEventListener("message", hear);
    port.start();
    const id = connection === undefined ? {} : { id: connection };
    page.postMessage({ grantway: "welcome", version, ...id }, origin, [channel.port2]);
    tell({ say: "look", look: look() });
    onConnected();
  }

  host.addEventListener("message", greeted);
  return {
    tell,
    close() {
      host.removeEventListener("message", greeted);
      port?.close();
    },
  };
}
