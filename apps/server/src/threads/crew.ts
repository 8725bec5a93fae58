import type { Milliseconds } from "@grantway/protocol";
import type { Logger } from "pino";
import type { ThreadReport } from "../metrics/thread-report.ts";
import type { Loop } from "./thread-health.ts";
import type { Utilization } from "./utilization.ts";

/** A thread that answers requests beside the first. */
export interface Thread {
  readonly utilization: Utilization;
  /** The counters of its event loop. */
  readonly loop: Loop;
  /** What it tells of itself; `undefined` when it does not answer. */
  report(): Promise<ThreadReport | undefined>;
  /** From now on it reports that it is not ready, and still answers requests. */
  retire(): void;
  /**
   * Finishes the requests under way and ends the thread. Kept-alive connections may send requests for `linger` more.
   *
   * @returns how many letters it had that are lost with it.
   */
  stop(linger: Milliseconds): Promise<number>;
}

/** The threads beside the first. */
export interface Crew {
  /** All threads report that they are not ready, and none is added; all go on answering. */
  readonly retire: () => void;
  /** What they tell of themselves, in the order in which they were started. */
  readonly reports: () => Promise<readonly (ThreadReport | undefined)[]>;
  /** Stops every thread but the first, and says of each how many letters it had that are lost with it. */
  readonly stop: (linger: Milliseconds) => Promise<readonly number[]>;
}

/** What a crew needs. */
export interface CrewDependencies {
  /** Most threads that answer requests, including the first one. */
  readonly most: number;
  /** Of the first thread. */
  readonly utilization: Utilization;
  readonly start: () => Promise<Thread>;
  /** Whether more than the first thread may run by now. */
  readonly mayGrow: () => Promise<boolean>;
  readonly logger: Logger;
  /** How often it looks. */
  readonly every: Milliseconds;
}

/** From this utilization on a thread counts as busy; the rest is headroom for a burst. */
const busy = 0.7;
/** How many looks in a row must find every thread busy: a single sign-in or sweep must not start another. */
const looks = 3;
/** Looks skipped after a thread could not be started. */
const pause = 100;

/**
 * Watches the threads and starts another when all of them are busy, up to `most`. A quiet instance keeps one thread and
 * saves the memory of the others.
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
    reports: () => Promise.all(others.map((thread) => thread.report())),
    async stop(linger) {
      retire();
      await look;
      return Promise.all(others.map((thread) => thread.stop(linger)));
    },
  };
}
