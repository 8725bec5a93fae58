import type { Counted, Figures, Instant, Milliseconds, Tally } from "@grantway/protocol";
import { StorageError } from "@grantway/storage";
import type { Logger } from "pino";
import { startRepeating } from "./repeat.ts";

/** What keeping figures needs. */
export interface KeepFiguresDependencies {
  readonly tally: Pick<Tally, "take">;
  readonly figures: Pick<Figures, "keep">;
  readonly logger: Logger;
  readonly every: Milliseconds;
  /** How long what runs out is kept. */
  readonly keep: Milliseconds;
}

/** Also the most that a crash can lose. */
export const keepFiguresEvery: Milliseconds = 60_000;

/** Rows of clients per write, so that no other write waits long behind it. */
const batch = 500;
/** Batches that wait for a database that is away; what is older is lost, which is said. */
const mostWaiting = 200;

/**
 * Writes what was counted to storage at an interval, so that no request waits for it. What could not be written is tried
 * again in the next round; rounds never overlap. A crash loses what was counted since the last round.
 *
 * @returns stops it, after a last round.
 */
export function startKeepingFigures(dependencies: KeepFiguresDependencies): () => Promise<void> {
  const { tally, figures, logger, every, keep } = dependencies;
  let waiting: Counted[] = [];

  async function run(): Promise<void> {
    waiting.push(...batchesOf(tally.take()));
    const lost = waiting.length - mostWaiting;
    if (lost > 0) logger.warn({ batches: lost }, "figures that could not be kept are given up");
    waiting = waiting.slice(-mostWaiting);
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      await keepOne(next);
      waiting.shift();
    }
  }

  async function keepOne(counted: Counted): Promise<void> {
    try {
      await figures.keep(counted, forgetAt(counted.at));
    } catch (error) {
      if (error instanceof StorageError && error.code === "unavailable") throw error;
      // It would fail again, and everything behind it would wait for good.
      logger.warn({ err: error }, "some figures could not be kept, and are given up");
    }
  }

  function forgetAt(at: Instant): Instant {
    return at + keep;
  }

  const stop = startRepeating({ name: "keeping figures", every, run }, logger);
  return async () => {
    await stop();
    await run().catch((error: unknown) => logger.warn({ err: error }, "the last figures could not be kept"));
  };
}

/** The totals, and the rows of clients in writes of a size. */
function batchesOf({ at, totals, clients }: Counted): readonly Counted[] {
  if (totals.length === 0 && clients.length === 0) return [];
  const count = Math.max(1, Math.ceil(clients.length / batch));
  return Array.from({ length: count }, (_, index) => ({
    at,
    totals: index === 0 ? totals : [],
    clients: clients.slice(index * batch, (index + 1) * batch),
  }));
}
