/** Lets a bounded number of works run at once and a bounded number wait; refuses the rest at once. */
export interface Gate {
  /** What the work answered, or `busy` when it was refused without being started. */
  run<T>(work: () => Promise<T>): Promise<T | "busy">;
}

/** A gate for `running` works at once with room for `waiting` more, first come first served. */
export function createGate({
  running,
  waiting,
}: {
  readonly running: number;
  readonly waiting: number;
}): Gate {
  const queue: (() => void)[] = [];
  let active = 0;

  async function enter(): Promise<void> {
    if (active < running) active += 1;
    // Whoever leaves hands its place over, so `active` stays as it is.
    else await new Promise<void>((resolve) => queue.push(resolve));
  }

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) active -= 1;
    else next();
  }

  return {
    async run(work) {
      if (active >= running && queue.length >= waiting) return "busy";
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
