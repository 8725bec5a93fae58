/*
 * Does one thing to many, a few at a time. What fails is written down and does not stop the rest; who watches is told after
 * each.
 */

/** One that failed. */
export interface BulkFailure<Item> {
  readonly item: Item;
  readonly reason: string;
}

/** How far it is. */
export interface BulkReport<Item> {
  /** How many it was tried with, the failed ones included. */
  readonly tried: number;
  readonly failed: readonly BulkFailure<Item>[];
  /** `broken`: those who were still to come could not be read. */
  readonly state: "running" | "finished" | "stopped" | "broken";
  /** Why, where it is broken. */
  readonly reason?: string;
}

/** How many are under way at once: enough to be quick, few enough to leave room for others. */
const atOnce = 4;

/**
 * Acts on each item. Ends by itself when all were tried, and early when `signal` is raised: what is under way then is
 * finished first.
 *
 * @returns the last report, which `onReport` was told too.
 */
export async function runBulk<Item>(bulk: {
  readonly items: AsyncIterable<Item> | Iterable<Item>;
  /** @throws what is told of this item. */
  readonly act: (item: Item) => Promise<void>;
  readonly signal: AbortSignal;
  readonly onReport: (report: BulkReport<Item>) => void;
}): Promise<BulkReport<Item>> {
  const { items, act, signal, onReport } = bulk;
  // Grows in place: thousands may fail, and each report would copy it.
  const failed: BulkFailure<Item>[] = [];
  let report: BulkReport<Item> = { tried: 0, failed, state: "running" };
  const left = iteratorOf(items);

  function tell(change: Partial<BulkReport<Item>>): void {
    report = { ...report, ...change };
    onReport(report);
  }

  async function tryOne(item: Item): Promise<void> {
    await act(item).catch((error: unknown) => failed.push({ item, reason: wordsOf(error) }));
    tell({ tried: report.tried + 1 });
  }

  async function work(): Promise<void> {
    while (!signal.aborted) {
      const next = await left.next();
      if (next.done === true) return;
      await tryOne(next.value);
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const broken = ends.find((end) => end.status === "rejected");
  if (broken !== undefined) tell({ state: "broken", reason: wordsOf(broken.reason) });
  else tell({ state: signal.aborted ? "stopped" : "finished" });
  return report;
}

/** One for all who work: an asynchronous generator answers them one after the other. */
async function* iteratorOf<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
