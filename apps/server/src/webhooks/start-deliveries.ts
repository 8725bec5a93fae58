import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Storage } from "@grantway/storage";
import type { Logger } from "pino";
import type { Config } from "../config/config.ts";
import type { DeliveryCounts } from "./deliverer.ts";

/** What the thread tells every second. */
export interface DeliveryWord extends DeliveryCounts {
  /** Seconds that what is due the longest has waited, of endpoints that answer. */
  readonly lag: number;
}

/** The deliveries of this process. */
export interface Deliveries {
  /** As last told. */
  report(): DeliveryWord;
  stop(): Promise<void>;
}

const lookEvery = 1_000;

const none: DeliveryWord = { delivered: 0, failed: 0, held: 0, lag: 0 };

/**
 * Delivers webhooks beside the requests, on a thread that begins when there is the first endpoint. One that fails is begun
 * anew: what it was sending is sent again when its claims are over.
 */
export function startDeliveries({
  storage,
  config,
  logger,
}: {
  readonly storage: Storage;
  readonly config: Config;
  readonly logger: Logger;
}): Deliveries {
  let stopped = false;
  let current = none;
  /** Of threads that are over. */
  let before = none;
  let running: { readonly worker: Worker; readonly ended: Promise<void> } | undefined;
  let timer = plan();
  let looking = Promise.resolve();

  function plan(): NodeJS.Timeout {
    return setTimeout(() => {
      looking = look();
    }, lookEvery).unref();
  }

  async function look(): Promise<void> {
    try {
      if (running === undefined && (await storage.platform.webhookDeliveries.isNeeded()) && !stopped) begin();
    } catch (error) {
      logger.warn({ err: error }, "looking for webhooks to deliver failed; it is tried again");
    }
    if (!stopped) timer = plan();
  }

  function begin(): void {
    const cache = getCompileCacheDir();
    const writer = storage.share();
    const worker = new Worker(new URL("./delivery-thread.ts", import.meta.url), {
      name: "webhooks",
      workerData: { config, writer },
      transferList: writer === undefined ? [] : [writer],
      execArgv: [],
      env: cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(cache) },
    });
    worker.on("message", (word: DeliveryWord) => (current = word));
    worker.on("error", (error) => logger.error({ err: error }, "delivering webhooks failed; it begins anew"));
    const ended = new Promise<void>((resolve) => {
      worker.once("exit", () => {
        before = {
          ...none,
          delivered: before.delivered + current.delivered,
          failed: before.failed + current.failed,
        };
        current = none;
        running = undefined;
        resolve();
      });
    });
    running = { worker, ended };
  }

  return {
    report: () => ({
      ...current,
      delivered: before.delivered + current.delivered,
      failed: before.failed + current.failed,
    }),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
      running?.worker.postMessage("stop");
      await running?.ended;
    },
  };
}
