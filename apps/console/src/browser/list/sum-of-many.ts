import { runBulk } from "@grantway/ui/react";

/** What is counted of one thing, by name. */
type Counts = Readonly<Record<string, number>>;

/** What is counted of many, added up. */
export interface Sum<Of extends Counts> {
  readonly sum: Of;
  /** Whether all of them were counted, so that it is not more than this. */
  readonly complete: boolean;
}

/** How many are asked about: nobody waits for thousands of answers before they decide. */
const most = 100;

/**
 * Adds up what is counted of each of many: of the first hundred, where there are more.
 *
 * @throws when they cannot be read, or nothing of them could be counted.
 */
export async function sumOfMany<Item, Of extends Counts>(many: {
  readonly items: Iterable<Item> | AsyncIterable<Item>;
  readonly count: (item: Item) => Promise<Of>;
  readonly signal: AbortSignal;
}): Promise<Sum<Of>> {
  const { items, count, signal } = many;
  let sum: Of | undefined;
  let left = false;

  async function* first(): AsyncGenerator<Item> {
    let taken = 0;
    for await (const item of items) {
      left = taken === most;
      if (left) return;
      taken += 1;
      yield item;
    }
  }

  const { state, reason, failed } = await runBulk({
    items: first(),
    act: async (item) => {
      const counted = await count(item);
      sum = added(sum, counted);
    },
    signal,
    onReport: () => undefined,
  });
  if (state === "broken") throw new Error(reason);
  if (sum === undefined) throw new Error(failed[0]?.reason);
  return { sum, complete: !left && failed.length === 0 };
}

function added<Of extends Counts>(sum: Of | undefined, more: Of): Of {
  if (sum === undefined) return more;
  const names = Object.keys(more);
  return Object.fromEntries(names.map((name) => [name, (sum[name] ?? 0) + (more[name] ?? 0)])) as Of;
}
