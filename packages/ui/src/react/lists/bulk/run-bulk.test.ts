import { describe, expect, it } from "vitest";
import { type BulkReport, runBulk } from "./run-bulk.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

async function* pages(count: number, breaksAt = Number.POSITIVE_INFINITY): AsyncGenerator<number> {
  for (const number of numbers(count)) {
    if (number === breaksAt) throw new Error("The next page could not be read.");
    yield number;
  }
}

function given(items: AsyncIterable<number> | Iterable<number>, act: (item: number) => Promise<void>) {
  const stop = new AbortController();
  const reports: BulkReport<number>[] = [];
  const onReport = (report: BulkReport<number>) => void reports.push(report);
  return { stop, reports, run: () => runBulk({ items, act, signal: stop.signal, onReport }) };
}

describe("one thing done to many", () => {
  it("is done to each once, a few at a time, and told after each", async () => {
    let [under, most] = [0, 0];
    const done: number[] = [];
    const { run, reports } = given(pages(30), async (item) => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve));
      under--;
      done.push(item);
    });
    await expect(run()).resolves.toEqual({ tried: 30, failed: [], state: "finished" });
    expect(done.toSorted((a, b) => a - b)).toEqual(numbers(30));
    expect(most).toBe(4);
    expect(reports.map(({ tried }) => tried)).toEqual([...numbers(31).slice(1), 30]);
  });

  it("goes on when one fails, and says which and why", async () => {
    const { run } = given(numbers(5), async (item) => {
      if (item % 2 === 1) throw new Error(`${item} is odd`);
    });
    await expect(run()).resolves.toMatchObject({
      tried: 5,
      state: "finished",
      failed: [
        { item: 1, reason: "1 is odd" },
        { item: 3, reason: "3 is odd" },
      ],
    });
  });

  it("stops when it is told to, after what is under way", async () => {
    const { run, stop } = given(pages(1000), async (item) => {
      if (item === 9) stop.abort();
    });
    const { state, tried } = await run();
    expect(state).toBe("stopped");
    expect(tried).toBeGreaterThanOrEqual(10);
    expect(tried).toBeLessThan(20);
  });

  it("says so when those to come cannot be read", async () => {
    const { run } = given(pages(10, 6), async () => undefined);
    await expect(run()).resolves.toMatchObject({
      state: "broken",
      reason: "The next page could not be read.",
    });
  });
});
