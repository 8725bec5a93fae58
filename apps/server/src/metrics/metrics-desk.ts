import type { MessagePort } from "node:worker_threads";
import { askAt } from "../threads/ask-first.ts";
import type { TellMetrics, ToldMetrics } from "./told-metrics.ts";

/** Where a thread has the metrics of the process from. */
export interface MetricsDesk {
  /** Rejects as long as nobody tells them. */
  readonly tell: TellMetrics;
  /** Who tells them here, once that is known: the first thread, when it can ask the others. */
  readonly toldBy: (tell: TellMetrics) => void;
}

/** @param first - asks the first thread; absent there. */
export function createMetricsDesk(first: MessagePort | undefined): MetricsDesk {
  let telling: TellMetrics | undefined = first && askAt<ToldMetrics>(first);
  return {
    tell: async () => {
      if (telling === undefined) throw new Error("the metrics cannot be told yet");
      return telling();
    },
    toldBy(tell) {
      telling = tell;
    },
  };
}
