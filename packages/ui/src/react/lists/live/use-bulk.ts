import { useEffect, useRef, useState } from "react";
import { type BulkReport, runBulk } from "../bulk/run-bulk.ts";

/** A run over many, as a page holds it. */
export interface Bulk<Item> {
  /** Absent until one was started, and after it was closed. */
  readonly report: BulkReport<Item> | undefined;
  readonly start: (run: BulkRun<Item>) => void;
  readonly stop: () => void;
  /** Those that failed, once more. */
  readonly retry: () => void;
  readonly close: () => void;
}

/** What is done to whom. */
export interface BulkRun<Item> {
  readonly items: AsyncIterable<Item> | Iterable<Item>;
  /** @throws what is told of this item. */
  readonly act: (item: Item) => Promise<void>;
  /** Hears of the end, whatever it was. */
  readonly onEnd: () => void;
}

/** One run at a time. It stops when the page goes. */
export function useBulk<Item>(): Bulk<Item> {
  const [report, setReport] = useState<BulkReport<Item>>();
  const running = useRef<{ readonly run: BulkRun<Item>; readonly stop: AbortController }>(undefined);
  useEffect(() => () => running.current?.stop.abort(), []);

  function start(run: BulkRun<Item>): void {
    running.current?.stop.abort();
    const stop = new AbortController();
    running.current = { run, stop };
    const onReport = (next: BulkReport<Item>) => running.current?.stop === stop && setReport(next);
    onReport({ tried: 0, failed: [], state: "running" });
    void runBulk({ ...run, signal: stop.signal, onReport }).then(run.onEnd);
  }

  return {
    report,
    start,
    stop: () => running.current?.stop.abort(),
    retry() {
      const { current } = running;
      if (current !== undefined && report !== undefined)
        start({ ...current.run, items: report.failed.map(({ item }) => item) });
    },
    close() {
      running.current = undefined;
      setReport(undefined);
    },
  };
}
