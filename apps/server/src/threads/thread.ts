import { parentPort, workerData } from "node:worker_threads";
import { compose } from "../compose.ts";
import { startCounting } from "../jobs/counting.ts";
import { openInstanceData } from "../instance-data.ts";
import { listenTogether, stopListening } from "../listening.ts";
import { createLogger } from "../log/logger.ts";
import { createReporter } from "../metrics/thread-report.ts";
import type { ThreadData, ThreadOrder, ThreadWord } from "./start-thread.ts";

/*
 * Answers requests on a thread beside the first one: the same server, composed once more. What must happen only once,
 * such as sweeping, listening for signals and offering the set-up link, the first thread does.
 */
const { config, address, shared } = workerData as ThreadData;
const owner = parentPort;
if (owner === null) throw new Error("this file runs as a worker thread");

const logger = createLogger(config);
const server = await compose(
  config,
  logger,
  await openInstanceData(config, { shared: shared.writer }),
  shared,
);
const { storage, requests } = server;
await listenTogether(server.http, address, { first: false });
const stopCounting = startCounting(server, config, logger);
const say = (word: ThreadWord) => owner.postMessage(word);
const report = requests && createReporter({ ...server, requests });
owner.on("message", (order: ThreadOrder) => {
  if (order === "retire") return server.readiness.end();
  if ("report" in order) return report && say({ report: order.report, value: report() });
  void stopListening(server, order.linger)
    .then(() => say({ lostMails: server.mail?.stop() ?? 0 }))
    .then(() => Promise.all([stopCounting(), server.tracing.stop()]))
    .then(() => storage.close())
    .finally(() => owner.close());
});
say("listening");
