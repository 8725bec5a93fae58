/** How one job of a batch ended. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly error: Error };

/** Collects the jobs of one turn of the event loop, so that they share one commit. */
export interface Batches<Job, Answer> {
  add(job: Job): Promise<Answer>;
  /** How many wait for their turn now. */
  waiting(): number;
  /** Settles when nothing is waiting or under way. */
  drained(): Promise<void>;
}

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: jobs that arrive in one turn, or while a batch is under way, go out together; one batch at a time and
 * no timer, so a lone caller waits for nobody (measured: ADR 2).
 *
 * `send` answers one outcome a job, in order. When it throws, every job of the batch fails with that error.
 */
export function createBatches<Job, Answer>(wiring: {
  readonly limit: number;
  readonly send: (jobs: readonly Job[]) => Promise<readonly Outcome<Answer>[]>;
}): Batches<Job, Answer> {
  let queue: Waiting<Job, Answer>[] = [];
  let busy = false;
  let onDrained: (() => void)[] = [];

  function schedule(): void {
    busy = true;
    setImmediate(() => void flush());
  }

  async function flush(): Promise<void> {
    const batch = queue.length <= wiring.limit ? queue : queue.slice(0, wiring.limit);
    queue = batch === queue ? [] : queue.slice(wiring.limit);
    await send(batch);
    busy = false;
    if (queue.length > 0) return schedule();
    for (const tell of onDrained) tell();
    onDrained = [];
  }

  async function send(batch: readonly Waiting<Job, Answer>[]): Promise<void> {
    try {
      settle(batch, await wiring.send(batch.map(({ job }) => job)));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    add(job) {
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        if (!busy) schedule();
      });
    },
    waiting: () => queue.length,
    drained() {
      return new Promise((resolve) => {
        if (busy) onDrained.push(resolve);
        else resolve();
      });
    },
  };
}

function settle<Job, Answer>(
  batch: readonly Waiting<Job, Answer>[],
  outcomes: readonly Outcome<Answer>[],
): void {
  for (const [index, { resolve, reject }] of batch.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) reject(new Error("the batch answered fewer outcomes than it had jobs"));
    else if ("error" in outcome) reject(outcome.error);
    else resolve(outcome.answer);
  }
}
