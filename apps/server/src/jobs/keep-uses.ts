import type { Instant, LastUses, Milliseconds, NotedUses } from "@grantway/protocol";
import type { Logger } from "pino";

/** What keeping uses needs. */
export interface KeepUsesDependencies {
  readonly uses: Pick<NotedUses, "take">;
  readonly lastUses: Pick<LastUses, "keep">;
  readonly logger: Logger;
  readonly every: Milliseconds;
}

/** Also the most that a crash can lose. */
export const keepUsesEvery: Milliseconds = 60_000;

/** Grants per write, so that no other write waits long behind it. */
const batch = 500;

/**
 * Writes the noted uses of grants to storage at an interval, so that no request waits for it. What could not be written
 * is tried again in the next round; rounds never overlap. A crash loses what was noted since the last round.
 *
 * @returns stops it, after a last round.
 */
export function startKeepingUses({
  uses,
  lastUses,
  logger,
  every,
}: KeepUsesDependencies): () => Promise<void> {
  /** Taken from the notes and not yet written. */
  const taken = new Map<string, Instant>();
  let stopped = false;
  let round = Promise.resolve();
  let timer = plan();

  function plan(): NodeJS.Timeout {
    return setTimeout(() => {
      round = keepAll().finally(() => {
        if (!stopped) timer = plan();
      });
    }, every).unref();
  }

  async function keepAll(): Promise<void> {
    for (const [grantId, at] of uses.take()) taken.set(grantId, at);
    try {
      while (taken.size > 0) await keepSome();
    } catch (error) {
      logger.warn({ err: error }, "when grants were last used could not be kept; it is tried again");
    }
  }

  async function keepSome(): Promise<void> {
    const some = new Map([...taken].slice(0, batch));
    await lastUses.keep(some);
    for (const grantId of some.keys()) taken.delete(grantId);
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
    await keepAll();
  };
}
