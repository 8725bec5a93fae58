import type { Clock, Instant, Milliseconds } from "@grantway/protocol";
import type { Logger } from "pino";

/** What sweeping needs. */
export interface SweepDependencies {
  /** Deletes what has expired by then; answers how many facts. */
  readonly sweep: (at: Instant) => Promise<number>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly every: Milliseconds;
}

/**
 * Deletes expired facts at an interval: spent codes, revoked ids, ended sessions. Nothing depends on it for
 * correctness, since expiry is checked whenever a fact is read; it only keeps the database small. A failure is logged
 * and the next round tries again; two rounds never overlap.
 *
 * @returns stops it, after the round under way.
 */
export function startSweeping({ sweep, clock, logger, every }: SweepDependencies): () => Promise<void> {
  let stopped = false;
  let round = Promise.resolve();
  let timer = plan();

  function plan(): NodeJS.Timeout {
    return setTimeout(() => {
      round = runOnce();
    }, every).unref();
  }

  async function runOnce(): Promise<void> {
    try {
      const swept = await sweep(clock());
      if (swept > 0) logger.debug({ swept }, "expired facts were swept up");
    } catch (error) {
      logger.warn({ err: error }, "sweeping up failed; it is tried again");
    }
    if (!stopped) timer = plan();
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}
