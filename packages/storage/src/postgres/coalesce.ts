import { type Batches, createBatches, type Outcome } from "../batches.ts";
import { StorageError } from "../storage-error.ts";

/** Most jobs in one statement. */
const limit = 256;

/**
 * Runs jobs that arrive together as one statement, so that they share one commit (measured: ARCHITECTURE.md, Storage).
 * When one job makes it fail, each runs on its own.
 */
export function coalesce<Job, Answer>(
  run: (jobs: readonly Job[]) => Promise<readonly Answer[]>,
): Batches<Job, Answer> {
  async function alone(job: Job): Promise<Outcome<Answer>> {
    try {
      const [answer] = await run([job]);
      return { answer: answer as Answer };
    } catch (error) {
      return { error: error as Error };
    }
  }

  return createBatches<Job, Answer>({
    limit,
    async send(jobs) {
      try {
        return (await run(jobs)).map((answer) => ({ answer }));
      } catch (error) {
        const oneIsToBlame = error instanceof StorageError && error.code === "failed";
        if (jobs.length === 1 || !oneIsToBlame) throw error;
        return Promise.all(jobs.map(alone));
      }
    },
  });
}

/**
 * The first job of each name. One statement cannot decide between two jobs for the same thing, so only the first is run
 * and the others have lost to it. Told apart by index, because a caller may give one object twice.
 */
export function firstOfEach<Job>(
  jobs: readonly Job[],
  nameOf: (job: Job) => string,
): { readonly firsts: readonly Job[]; readonly isFirst: (index: number) => boolean } {
  const places = new Map<string, number>();
  for (const [index, job] of jobs.entries()) {
    if (!places.has(nameOf(job))) places.set(nameOf(job), index);
  }
  const first = new Set(places.values());
  return { firsts: jobs.filter((_, index) => first.has(index)), isFirst: (index) => first.has(index) };
}
