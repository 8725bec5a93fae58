import { createFairLine, type FairLine } from "./fair-line.ts";

/*
 * Strangers can send as much as they like, so they must not fill a queue that others need: known callers wait in a
 * queue of their own and go first. Not always first, or many known callers would shut out every new browser (ADR 20).
 */

/** While strangers wait, at most this many starts in a row go to known callers. */
const mostKnownInARow = 3;

/** Runs a bounded number of jobs at once, lets a bounded number wait, and refuses the rest. */
export interface Gate {
  /** What the job answered, or `busy` when it was refused without being started. */
  run<T>(caller: Caller, work: () => Promise<T>): Promise<T | "busy">;
  /** Jobs that wait now. */
  waiting(): number;
}

/** Who a job is done for. */
export interface Caller {
  readonly known: boolean;
  /** Callers with the same key share turns and, when the queue is full, room. */
  readonly key: string;
}

/** How many jobs a gate takes on. */
export interface GateBounds {
  readonly running: number;
  /** How many may wait, of each kind. */
  readonly known: number;
  readonly strangers: number;
}

/** A gate within these bounds. */
export function createGate({ running, known, strangers }: GateBounds): Gate {
  const [ofKnown, ofStrangers] = [createFairLine<Waiting>(known), createFairLine<Waiting>(strangers)];
  let active = 0;
  let knownInARow = 0;

  async function enter(caller: Caller): Promise<boolean> {
    if (active < running) {
      active += 1;
      return true;
    }
    return new Promise((tell) => {
      const line = caller.known ? ofKnown : ofStrangers;
      line.add(caller.key, tell)?.(false);
    });
  }

  function leave(): void {
    const next = takeNext();
    // A finished job hands its place to the next, so `active` stays as it is.
    if (next === undefined) active -= 1;
    else next(true);
  }

  function takeNext(): Waiting | undefined {
    const stranger = knownInARow >= mostKnownInARow ? takeFrom(ofStrangers) : undefined;
    return stranger ?? takeFrom(ofKnown) ?? takeFrom(ofStrangers);
  }

  function takeFrom(line: FairLine<Waiting>): Waiting | undefined {
    const one = line.take();
    if (one !== undefined) knownInARow = line === ofKnown ? knownInARow + 1 : 0;
    return one;
  }

  return {
    async run(caller, work) {
      if (!(await enter(caller))) return "busy";
      try {
        return await work();
      } finally {
        leave();
      }
    },
    waiting: () => ofKnown.size() + ofStrangers.size(),
  };
}

/** Tells a waiting job to start, or that it is refused. */
type Waiting = (mayEnter: boolean) => void;
