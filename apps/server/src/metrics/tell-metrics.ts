import type { Composition } from "../compose.ts";
import { createMetricsText, type WebhookFigures } from "./metrics-text.ts";
import type { RequestCounts } from "./request-counts.ts";
import { createReporter, type ThreadReport } from "./thread-report.ts";
import type { TellMetrics } from "./told-metrics.ts";

/** What the metrics are made of. */
export interface MetricsDependencies extends Pick<Composition, "storage" | "tally" | "hasher"> {
  readonly requests: RequestCounts;
  /** Asks the threads beside the first; `undefined` of one that does not answer. */
  readonly others: () => Promise<readonly (ThreadReport | undefined)[]>;
  /** Of the thread that delivers webhooks; absent where there is none. */
  readonly webhooks?: () => WebhookFigures | undefined;
}

/** Told by the first thread, for all of them. */
export function createTellMetrics(dependencies: MetricsDependencies): TellMetrics {
  const { storage, tally, requests, hasher, others, webhooks } = dependencies;
  const report = createReporter({ storage, tally, requests });
  const metrics = createMetricsText(async () => {
    const [rest, databaseLatency] = await Promise.all([others(), latencyOf(storage)]);
    const sent = webhooks?.();
    return {
      threads: [report(), ...rest],
      hashesWaiting: hasher.waiting?.() ?? 0,
      databaseLatency,
      ...(sent === undefined ? {} : { webhooks: sent }),
    };
  });
  return async () => ({ contentType: metrics.contentType, text: await metrics.text() });
}

/** Seconds until a write was through; `undefined` when it was not. */
async function latencyOf(storage: Pick<Composition["storage"], "ready">): Promise<number | undefined> {
  const began = performance.now();
  return storage.ready().then(
    () => (performance.now() - began) / 1000,
    () => undefined,
  );
}
