/*
 * A refresh token or code that was sent is spent, and its replacement is on the way. A signal that ended the process
 * now would lose it for good, so signals are held until the answer is stored, and then take their usual effect. A
 * signal that the program itself listens to is left to it (ADR 21).
 */

/** Sent by a supervisor, a closed window and a person at a terminal. Any other signal means to end at once. */
const held = ["SIGTERM", "SIGHUP", "SIGINT"] as const;

/** A second signal within this time, in milliseconds, is the same one delivered twice, as `timeout` and shells do. */
const sameSignal = 1000;

/** Distinguishes our listeners, including those of another copy of this package, from the program's. */
const ours = Symbol.for("grantway holds this signal");

/** Made by {@link createBringHome}. */
export interface BringHome {
  /** Runs work that must be finished once it was begun. */
  <T>(work: () => Promise<T>): Promise<T>;
  /** Settles when no work is under way any more, whatever its outcome. */
  settled(): Promise<void>;
}

/** One for each client, over the signals of this process. */
export function createBringHome(): BringHome {
  const onTheWay = new Set<Promise<unknown>>();
  let waiting: { readonly signal: NodeJS.Signals; readonly at: number } | undefined;

  const hold = Object.assign(
    (signal: NodeJS.Signals): void => {
      if (process.listeners(signal).some((listener) => !(ours in listener))) return;
      const now = performance.now();
      waiting ??= { signal, at: now };
      if (now - waiting.at > sameSignal) letGo();
    },
    { [ours]: true },
  );

  function letGo(): void {
    for (const signal of held) process.off(signal, hold);
    if (waiting === undefined) return;
    const { signal } = waiting;
    waiting = undefined;
    process.kill(process.pid, signal);
  }

  /**
   * Waits a turn longer: a signal that came together with the answer is reported then, and would be lost without a
   * listener.
   */
  function finish(turns = 2): void {
    if (onTheWay.size > 0) return;
    if (waiting !== undefined || turns === 0) letGo();
    else setImmediate(() => finish(turns - 1));
  }

  async function bringHome<T>(work: () => Promise<T>): Promise<T> {
    // First in the list: a one-time listener of the program would be gone before it could be seen.
    for (const signal of held)
      if (!process.listeners(signal).includes(hold)) process.prependListener(signal, hold);
    const working = work();
    onTheWay.add(working);
    try {
      return await working;
    } finally {
      onTheWay.delete(working);
      finish();
    }
  }

  return Object.assign(bringHome, {
    async settled() {
      while (onTheWay.size > 0) await Promise.allSettled(onTheWay);
    },
  });
}
