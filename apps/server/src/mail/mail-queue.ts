import type { Clock, Instant, Milliseconds } from "@grantway/protocol";
import type { Logger } from "pino";
import { MailRefusedError, type Letter, type SendLetter } from "./letter.ts";

/*
 * Letters on their way to the mail server, in memory. Whoever asks for one waits neither for the server nor for what the letter says, so
 * neither tells them anything. A server that is away is asked again ever more rarely, as long as the letter is of use. What is lost when
 * the process ends, people ask for again (ADR 83). Nothing of a letter is logged: it holds an address and a link.
 */

/** A letter to be written and sent. */
export interface Errand {
  /** As the log calls it: `sign-up`. */
  readonly about: string;
  /** Writes it, when its turn comes; nothing is sent for `undefined`. */
  readonly write: () => Promise<Letter | undefined>;
  /** When it is of no use any more. */
  readonly until: Instant;
}

/** Takes letters. */
export interface MailQueue {
  /** Takes the errand at once. One too many is dropped, which the log tells. */
  post(errand: Errand): void;
  /**
   * Gives up what waits, and says how many letters that were; whoever stops all queues tells the operator. What is being sent has a
   * moment more, and is given up then.
   */
  stop(): number;
}

/** What it takes. */
export interface MailQueueOptions {
  readonly send: SendLetter;
  readonly clock: Clock;
  readonly logger: Pick<Logger, "info" | "warn">;
  /** Waits between tries; after the last one it is given up. */
  readonly waits?: readonly Milliseconds[];
  /** Letters that may wait. */
  readonly most?: number;
  /** Sent at the same time. */
  readonly atOnce?: number;
}

const usualWaits: readonly Milliseconds[] = [
  2_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000,
];

/** A stopping server waits for others no longer than that. */
const lastMoment: Milliseconds = 3_000;

/** A {@link MailQueue} of this thread. */
export function createMailQueue(options: MailQueueOptions): MailQueue {
  const { send, clock, logger, waits = usualWaits, most = 1000, atOnce = 2 } = options;
  const ready: (Errand & { readonly tries: number })[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const stopping = new AbortController();
  let busy = 0;
  let stopped = false;

  function work(): void {
    while (busy < atOnce) {
      const next = ready.shift();
      if (next === undefined) return;
      busy += 1;
      void run(next).finally(() => {
        busy -= 1;
        work();
      });
    }
  }

  async function run(errand: Errand & { readonly tries: number }): Promise<void> {
    const { about, write, until, tries } = errand;
    if (until <= clock()) return giveUp(about, "too late");
    try {
      const letter = await write();
      if (letter === undefined) return;
      await send(letter, stopping.signal);
      logger.info({ about }, "a mail was sent");
    } catch (error) {
      if (error instanceof MailRefusedError) return giveUp(about, error.message);
      const wait = stopped ? undefined : waits[tries];
      if (wait === undefined || clock() + wait >= until) return giveUp(about, reasonOf(error));
      logger.warn({ about, reason: reasonOf(error) }, "a mail could not be sent; it is tried again");
      later(wait, { ...errand, tries: tries + 1 });
    }
  }

  function giveUp(about: string, reason: string): void {
    logger.warn({ about, reason }, "a mail was given up");
  }

  function later(wait: Milliseconds, errand: Errand & { readonly tries: number }): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      ready.push(errand);
      work();
    }, wait);
    timers.add(timer.unref());
  }

  return {
    post(errand) {
      if (stopped || ready.length + timers.size >= most) return giveUp(errand.about, "too many wait");
      ready.push({ ...errand, tries: 0 });
      // Not in the request that asked.
      setImmediate(work);
    },
    stop() {
      stopped = true;
      setTimeout(() => stopping.abort(), lastMoment).unref();
      const lost = ready.splice(0).length + timers.size;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      return lost;
    },
  };
}

/** A code such as `ECONNREFUSED`, or what sort of error it was. What servers say in words may hold the address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("responseCode" in error) return `the mail server answered ${String(error.responseCode)}`;
  return "code" in error ? String(error.code) : error.name;
}
