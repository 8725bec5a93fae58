import { once } from "node:events";
import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Config } from "../config/config.ts";
import type { Address } from "../listening.ts";
import type { Shared } from "../compose.ts";
import type { Thread } from "./crew.ts";
import { createUtilization } from "./utilization.ts";

/** What a thread is given; plain data and ports, since it crosses between threads. */
export interface ThreadData {
  readonly config: Config;
  readonly address: Address;
  readonly shared: Shared;
}

/**
 * Starts a thread that answers requests at the same address, and waits until it does. Should it fail later, by a bug, the
 * process fails with it, as it would have with a single thread.
 */
export async function startThread(data: ThreadData): Promise<Thread> {
  const { writer, hasher } = data.shared;
  const cache = getCompileCacheDir();
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    name: "requests",
    workerData: data,
    transferList: writer === undefined ? [hasher] : [writer, hasher],
    execArgv: [],
    // Without, it compiles everything anew and loads a type stripper of its own.
    env: cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(cache) },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended before it listened")));
  });
  worker.on("error", (error) => {
    throw error;
  });
  return {
    utilization: createUtilization(() => worker.performance.eventLoopUtilization()),
    async stop() {
      const ended = once(worker, "exit");
      worker.postMessage("stop");
      await ended;
    },
  };
}
