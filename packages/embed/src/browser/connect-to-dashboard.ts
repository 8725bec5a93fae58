import { isWelcome, type Look, readFromDashboard, version } from "../messages/index.ts";
import { createDashboard, type Dashboard } from "./dashboard.ts";
import { DashboardError } from "./dashboard-error.ts";

/** Which dashboard it is. */
export interface ConnectSettings {
  /**
   * The origin of the dashboard, exactly: `https://id.example`. Nothing is said to anybody else who has the page in a frame, and
   * nothing is heard of them.
   */
  readonly origin: string;
  /** Milliseconds until nobody is expected to answer and say how it looks; ten seconds by default. */
  readonly patience?: number;
}

/** Milliseconds between two greetings: the dashboard may begin to listen after the page. */
const again = 250;

/**
 * Connects the page to the dashboard in whose frame it stands.
 *
 * @throws {DashboardError} `not-embedded` outside of a frame, `no-answer` where no dashboard of that origin is around it, and
 * {TypeError} for an origin that is none.
 */
export function connectToDashboard({ origin, patience = 10_000 }: ConnectSettings): Promise<Dashboard> {
  if (new URL(origin).origin !== origin)
    throw new TypeError(`${origin} is no origin: give scheme, host and port alone.`);
  const { parent } = window;
  if (parent === window) {
    return Promise.reject(new DashboardError("not-embedded", "The page stands in no frame."));
  }
  const [id = 0] = crypto.getRandomValues(new Uint32Array(1));
  const greet = (): void => parent.postMessage({ grantway: "hello", version, id }, origin);
  return new Promise((connected, failed) => {
    const greeting = setInterval(greet, again);
    let channel: MessagePort | undefined;
    const givingUp = setTimeout(() => {
      stopGreeting();
      channel?.close();
      const why =
        channel === undefined
          ? `No dashboard of ${origin} answered.`
          : `The dashboard of ${origin} answered, and did not say how it looks.`;
      failed(new DashboardError("no-answer", why));
    }, patience);

    function stopGreeting(): void {
      clearInterval(greeting);
      window.removeEventListener("message", hear);
    }
    function hear(event: MessageEvent): void {
      const [port] = event.ports;
      if (event.source !== parent || event.origin !== origin || !isWelcome(event.data) || port === undefined)
        return;
      // One that answers another connection of this page, such as one that was given up.
      if (event.data.id !== undefined && event.data.id !== id) return;
      channel = port;
      stopGreeting();
      void firstLook(port)
        .then((look) => connected(createDashboard(port, look)))
        .finally(() => clearTimeout(givingUp));
    }
    window.addEventListener("message", hear);
    greet();
  });
}

/** The dashboard says how it looks before anything else. */
function firstLook(port: MessagePort): Promise<Look> {
  return new Promise((got) => {
    function hear({ data }: MessageEvent): void {
      const message = readFromDashboard(data);
      if (message?.say !== "look") return;
      port.removeEventListener("message", hear);
      got(message.look);
    }
    port.addEventListener("message", hear);
    port.start();
  });
}
