/*
 * Strangers who try passwords, as a process of its own: each on a connection that stays open, the next try as soon as
 * the last was answered, every try from another network and with another name, every other one somebody's. It tells how
 * many answers of each status it got when it is asked to end.
 */
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createBrowser } from "../servers/browser.ts";

/** What it is told to do. */
export interface FloodPlan {
  readonly port: number;
  readonly connections: number;
  /** Whom to try. */
  readonly logins: readonly string[];
}

/** How many tries were answered, by status. */
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
