/*
 * Strangers who try passwords, as a separate process: each on a connection that stays open, the next attempt as soon as
 * the last was answered, each from another network and with another name, of which every second one exists. When it is
 * asked to end, it reports how many answers of each status it got.
 */
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createBrowser } from "../servers/browser.ts";

/** What it is asked to do. */
export interface FloodPlan {
  readonly port: number;
  readonly connections: number;
  /** The user names to try. */
  readonly logins: readonly string[];
}

/** How many attempts were answered, by status. */
export type FloodCounts = Readonly<Record<string, number>>;

const [message] = (await once(process, "message")) as [FloodPlan];
const { port, connections, logins } = message;
const counts = new Map<number, number>();
const end = new AbortController();
process.on("message", () => end.abort());
process.on("disconnect", () => process.exit());

const strangers = Array.from({ length: connections }, () => attack());
process.send?.({ begun: true });
await Promise.all(strangers);
process.send?.({ counts: Object.fromEntries(counts) }, () => process.disconnect?.());

async function attack(): Promise<void> {
  const browser = createBrowser(port);
  try {
    while (!end.signal.aborted) {
      const status = await browser.trySignIn(anyLogin(), "not their password", { from: anyAddress() });
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
  } finally {
    browser.close();
  }
}

function anyLogin(): string {
  const somebody = randomInt(2) === 0 ? logins[randomInt(logins.length)] : undefined;
  return somebody ?? `nobody-${randomInt(1e9)}`;
}

function anyAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
}
