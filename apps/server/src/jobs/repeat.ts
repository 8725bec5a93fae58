import type { Milliseconds } from "@grantway/protocol";
import type { Logger } from "pino";

/** Work that is done again and again beside the requests. */
export interface Job {
  /** As a log line begins: `sweeping up`. */
  readonly name: string;
  readonly every: Milliseconds;
  /** Does the first round now and not after a while. */
  readonly atOnce?: boolean;
  readonly run: () => Promise<void>;
}

/**
 * Does the work again and again. A failure is logged and the next round tries again; two rounds never overlap. Nothing may
 * depend on a round for being right: it can come late, or not at all where the server does not run.
 *
 * @returns stops it, after the round under way.
 */
export function startRepeating(
  { name, every, atOnce = false, run }: Job,
  logger: Logger,
): () => Promise<void> {
  let stopped = false;
  let round = Promise.resolve();
  let timer = plan(atOnce ? 0 : every);

  function plan(wait: Milliseconds): NodeJS.Timeout {
    return setTimeout(() => {
      round = runOnce();
    }, wait).unref();
  }

  async function runOnce(): Promise<void> {
    try {
      await run();
    } catch (error) {
      logger.warn({ err: error }, `${name} failed; it is tried again`);
    }
    if (!stopped) timer = plan(every);
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}
