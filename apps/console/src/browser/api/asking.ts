/*
 * A call may find that it needs the person first: their password again, or a new sign-in. Whoever calls waits; a dialog of
 * the frame asks once for all who wait.
 */

/** Something only the person can do, and who waits for it. */
export interface Asking {
  /** Waits until they have done it. `false`: they did not want to. */
  readonly ask: () => Promise<boolean>;
  /** Whether anybody waits. */
  readonly isAsked: () => boolean;
  /** Ends the waiting of all. */
  readonly answer: (done: boolean) => void;
  /** Hears whenever somebody begins to wait or all have stopped. Answers with how to stop hearing. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Nobody waits yet. */
export function createAsking(): Asking {
  const listeners = new Set<() => void>();
  let waiting: ((done: boolean) => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    ask: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
        tell();
      }),
    isAsked: () => waiting.length > 0,
    answer(done) {
      const all = waiting;
      waiting = [];
      tell();
      for (const resolve of all) resolve(done);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
