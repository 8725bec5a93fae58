/*
 * A refresh token or a code that was sent is worth nothing any more, and what it paid for is on its way. A signal that
 * ends the process in between would lose it for good, so signals are held until the answer is stored, and then do what
 * they would have done. Whoever listens to a signal has decided for itself, and is not disturbed (ADR 21).
 */

/** Those a supervisor, a closed window and a person at a terminal send. Whoever sends another one means at once. */
const held = ["SIGTERM", "SIGHUP", "SIGINT"] as const;

/** A second signal within this time, in milliseconds, is the first by another way: `timeout` and shells send two. */
const sameSignal = 1000;

/** Tells our own listeners from others, those of another copy of this package included. */
const ours = Symbol.for("grantway holds this signal");

/** Made by {@link createBringHome}. */
export interface BringHome {
  /** Does what must be finished once it was begun. */
  <T>(work: () => Promise<T>): Promise<T>;
  /** When nothing is on its way any more. Whatever became of it. */
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

  /** A signal that came together with the answer is told a turn after it: without a listener it would be lost. */
  function finish(turns = 2): void {
    if (onTheWay.size > 0) return;
    if (waiting !== undefined || turns === 0) letGo();
    else setImmediate(() => finish(turns - 1));
  }

  async function bringHome<T>(work: () => Promise<T>): Promise<T> {
    // First in line: a listener that listens once would be gone before it was seen.
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
