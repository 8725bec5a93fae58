/** Another question of the same kind came before this one was answered. */
export class Superseded extends Error {
  override readonly name = "Superseded";
}

/** Does work a piece at a time. */
export interface Runner {
  /**
   * Lets others have their turn after each piece. Of one topic only the newest work is done.
   *
   * @throws {Superseded} when there is newer work of its topic.
   */
  readonly run: <Result>(topic: string, work: Generator<number, Result>, total?: number) => Promise<Result>;
}

/**
 * @param pause - resolves when others have had their turn.
 * @param report - hears how far it is, as a part of 1, where the total is known.
 */
export function createRunner(pause: () => Promise<void>, report: (part: number) => void): Runner {
  const newest = new Map<string, object>();
  return {
    async run(topic, work, total) {
      const ticket = {};
      newest.set(topic, ticket);
      for (;;) {
        const step = work.next();
        if (step.done === true) return step.value;
        if (total !== undefined && total > 0) report(Math.min(1, step.value / total));
        await pause();
        if (newest.get(topic) !== ticket) throw new Superseded();
      }
    },
  };
}
