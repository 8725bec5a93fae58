import type { Instant, LastUses, Milliseconds, NotedUses, UsedKind } from "@grantway/protocol";
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

/** Uses per write, so that no other write waits long behind it. */
const batch = 500;

/**
 * Writes the noted uses of grants, clients, secrets and rights to storage at an interval, so that no request waits for it. What could
 * not be written is tried again in the next round; rounds never overlap. A crash loses what was noted since the last round.
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
  const taken: Readonly<Record<UsedKind, Map<string, Instant>>> = {
    grant: new Map(),
    client: new Map(),
    secret: new Map(),
    right: new Map(),
  };
  const kinds = Object.keys(taken) as readonly UsedKind[];
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
    const noted = uses.take();
    for (const kind of kinds) for (const [id, at] of noted[kind]) taken[kind].set(id, at);
    try {
      for (const kind of kinds) while (taken[kind].size > 0) await keepSome(kind);
    } catch (error) {
      logger.warn(
        { err: error },
        "when grants and clients were last used could not be kept; it is tried again",
      );
    }
  }

  async function keepSome(kind: UsedKind): Promise<void> {
    const some = new Map([...taken[kind]].slice(0, batch));
    await lastUses.keep(kind, some);
    for (const id of some.keys()) taken[kind].delete(id);
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
    await keepAll();
  };
}
