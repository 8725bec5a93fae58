import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { managementApi } from "@grantway/protocol";
import { openStorage } from "@grantway/storage";
import type { Config } from "../config/config.ts";
import { openEgress } from "../egress/open-egress.ts";
import { createCipher } from "../keys/cipher.ts";
import { createEntropy } from "../keys/entropy.ts";
import { loadInstanceKeys } from "../keys/instance-key.ts";
import { createLogger } from "../log/logger.ts";
import { startDeliverer } from "./deliverer.ts";
import { createWebhookSender } from "./sender.ts";
import type { DeliveryWord } from "./start-deliveries.ts";

/*
 * Delivers on a thread of its own, so that no request waits while something is signed and sent. What is written goes through
 * the writer that all threads of the process share.
 */
const { config, writer } = workerData as {
  readonly config: Config;
  readonly writer: MessagePort | undefined;
};
const owner = parentPort;
if (owner === null) throw new Error("this file runs as a worker thread");

const logger = createLogger(config);
const clock = Date.now;
const storage = await openStorage({
  database: config.database,
  shared: writer,
  builtIn: managementApi(config.issuer),
});
const egress = openEgress(config);
const cipher = createCipher(loadInstanceKeys(config));
const { webhookDeliveries: deliveries } = storage.platform;
const deliverer = startDeliverer({
  deliveries,
  sender: createWebhookSender({ egress, cipher, clock }),
  entropy: createEntropy(),
  clock,
  random: Math.random,
  logger,
});
const say = (word: DeliveryWord) => owner.postMessage(word);

/** How long the one waits that is due the longest, in seconds. */
async function lag(): Promise<number> {
  const now = clock();
  const oldest = await deliveries.oldestDue(now).catch(() => undefined);
  return oldest === undefined ? 0 : (now - oldest) / 1000;
}

const telling = setInterval(() => {
  void lag().then((seconds) => say({ ...deliverer.counts(), lag: seconds }));
}, 1_000);

async function stop(): Promise<void> {
  clearInterval(telling);
  await deliverer.stop();
  say({ ...deliverer.counts(), lag: 0 });
  egress.close();
  await storage.close();
}

owner.once("message", () => void stop().finally(() => owner.close()));
