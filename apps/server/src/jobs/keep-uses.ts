import type { Instant, LastUses, Milliseconds, NotedUses } from "@grantway/protocol";
import type { Logger } from "pino";

/** What keeping uses needs. */
export interface KeepUsesDependencies {
  readonly uses: Pick<NotedUses, "take">;
  readonly lastUses: Pick<LastUses, "keep">;
  readonly logger: Logger;
  readonly every: Milliseconds;
}

/** As much as a crash may lose of it. */
export const keepUsesEvery: Milliseconds = 60_000;

/** Grants in one write, so that no other write waits long behind it. */
const batch = 500;

/**
 * Keeps what was noted of the use of grants, again and again, so that a request never waits for it. What could not be kept
 * is tried again in the next round; rounds never overlap. A crash loses what was noted since the last one.
 *
 * @returns stops it, after a last round.
 */
export function startKeepingUses({
  uses,
  lastUses,
  logger,
  every,
}: KeepUsesDependencies): () => Promise<void> {
  /** Taken and not kept yet. */
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
