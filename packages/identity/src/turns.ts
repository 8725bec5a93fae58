/** Lets works under one key take turns, so what one of them counts is seen by the next. */
export interface Turns {
  /** What the work answered, or `busy` when too many wait for this key already. */
  take<T>(key: string, work: () => Promise<T>): Promise<T | "busy">;
}

/** Turns within this process. `waiting` works may wait under one key. */
export function createTurns(waiting: number): Turns {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>();

  return {
    async take(key, work) {
      const line = lines.get(key) ?? { last: Promise.resolve(), length: 0 };
      if (line.length > waiting) return "busy";
      lines.set(key, line);
      line.length += 1;
      const turn = line.last.then(work).finally(() => {
        line.length -= 1;
        if (line.length === 0) lines.delete(key);
      });
      // The next one waits for the end of this one, however it ends.
      line.last = turn.catch(() => undefined);
      return turn;
    },
  };
}
