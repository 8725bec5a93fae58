import { createFairLine, type FairLine } from "./fair-line.ts";

/*
 * Strangers can send as much as they like, so whatever they can fill must not be what others need: who is known waits
 * in a room of their own and goes first. Not always first, or else many who are known would shut out every new browser
 * (ADR 20).
 */

/** So many starts in a row are for the known while strangers wait; the next one is for a stranger. */
const mostKnownInARow = 3;

/** Lets a bounded number of works run at once and a bounded number wait; refuses the rest. */
export interface Gate {
  /** What the work answered, or `busy` when it was refused without being started. */
  run<T>(caller: Caller, work: () => Promise<T>): Promise<T | "busy">;
}

/** For whom a work is done. */
export interface Caller {
  readonly known: boolean;
  /** Those with one key share their turns and, when it is tight, their room. */
  readonly key: string;
}

/** How many works a gate takes on. */
export interface GateBounds {
  readonly running: number;
  /** Who may wait, of each kind. */
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
    // Whoever leaves hands its place over, so `active` stays as it is.
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
  };
}

/** Tells whoever waits: come in, or go. */
type Waiting = (mayEnter: boolean) => void;
