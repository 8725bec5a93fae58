import type { Milliseconds } from "@grantway/protocol";
import type { Logger } from "pino";
import type { Utilization } from "./utilization.ts";

/** A thread that answers requests beside the first. */
export interface Thread {
  readonly utilization: Utilization;
  /** From now on it says that it is not ready, and answers as before. */
  retire(): void;
  /** Answers what is under way there and ends the thread. Kept connections may bring a request for `linger`. */
  stop(linger: Milliseconds): Promise<void>;
}

/** The threads beside the first. */
export interface Crew {
  /** No thread is ready any more, and none is added; all of them go on answering. */
  readonly retire: () => void;
  /** Stops every thread but the first. */
  readonly stop: (linger: Milliseconds) => Promise<void>;
}

/** What a crew needs. */
export interface CrewDependencies {
  /** Threads that answer requests at most, the first one among them. */
  readonly most: number;
  /** Of the first thread. */
  readonly utilization: Utilization;
  readonly start: () => Promise<Thread>;
  /** Whether there may be more than the first thread by now. */
  readonly mayGrow: () => Promise<boolean>;
  readonly logger: Logger;
  /** How often it looks. */
  readonly every: Milliseconds;
}

/** From here on a thread counts as busy; some of its time is left for a burst. */
const busy = 0.7;
/** So many looks in a row have to find every thread busy: a single sign-in or sweep is no reason. */
const looks = 3;
/** Looks that are left out after a thread could not be started. */
const pause = 100;

/**
 * Watches the threads and starts another when all of them are busy, up to `most`. An instance nobody asks much of keeps
 * one, and the memory of the others.
 */
export function startCrew(dependencies: CrewDependencies): Crew {
  const { most, utilization, start, mayGrow, logger, every } = dependencies;
  const others: Thread[] = [];
  let found = 0;
  let leftOut = 0;
  let retired = false;
  let look = Promise.resolve();
  let timer = plan();

  function plan(): NodeJS.Timeout | undefined {
    if (others.length + 1 >= most) return undefined;
    return setTimeout(() => {
      look = lookOnce().finally(() => {
        if (!retired) timer = plan();
      });
    }, every).unref();
  }

  async function lookOnce(): Promise<void> {
    const least = Math.min(utilization(), ...others.map((thread) => thread.utilization()));
    leftOut = Math.max(0, leftOut - 1);
    found = least < busy ? 0 : found + 1;
    if (found < looks || leftOut > 0) return;
    found = 0;
    try {
      if (!(await mayGrow()) || retired) return;
      others.push(await start());
      if (retired) others.at(-1)?.retire();
      logger.info({ threads: others.length + 1 }, "another thread answers requests");
    } catch (error) {
      leftOut = pause;
      logger.warn({ err: error }, "another thread could not be started; it is tried again");
    }
  }

  function retire(): void {
    if (retired) return;
    retired = true;
    clearTimeout(timer);
    for (const thread of others) thread.retire();
  }

  return {
    retire,
    async stop(linger) {
      retire();
      await look;
      await Promise.all(others.map((thread) => thread.stop(linger)));
    },
  };
}
