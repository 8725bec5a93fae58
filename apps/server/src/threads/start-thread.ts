import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Milliseconds } from "@grantway/protocol";
import type { Config } from "../config/config.ts";
import type { Address } from "../listening.ts";
import type { Shared } from "../compose.ts";
import type { ThreadReport } from "../metrics/thread-report.ts";
import type { Thread } from "./crew.ts";
import { createUtilization } from "./utilization.ts";

/** What a thread is given; plain data and ports, since it crosses between threads. */
export interface ThreadData {
  readonly config: Config;
  readonly address: Address;
  readonly shared: Shared;
}

/** What it is told: that it is to say it is not ready, to end, or to tell of itself. */
export type ThreadOrder = "retire" | { readonly linger: Milliseconds } | { readonly report: number };

/** What it tells: that it listens, later what it was asked under that number, and at its end how many letters are lost with it. */
export type ThreadWord =
  | "listening"
  | { readonly report: number; readonly value: ThreadReport }
  | { readonly lostMails: number };

/** A thread that takes longer to tell of itself is left out. */
const patience: Milliseconds = 1000;

/**
 * Starts a thread that answers requests at the same address, and waits until it does.
 *
 * @param onLost - called should it fail later, by a bug: the process then has to end, as it would have with a single
 *   thread.
 */
export async function startThread(data: ThreadData, onLost: (failure: unknown) => void): Promise<Thread> {
  const { writer, ...ports } = data.shared;
  const cache = getCompileCacheDir();
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    name: "requests",
    workerData: data,
    transferList: [...Object.values(ports), ...(writer === undefined ? [] : [writer])],
    execArgv: [],
    // Without it, the thread compiles everything anew and loads a type stripper of its own.
    env: cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(cache) },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended before it listened")));
  });
  const send = (order: ThreadOrder) => worker.postMessage(order);
  let stopping = false;
  let failure: unknown = new Error("the thread ended by itself");
  worker.on("error", (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      if (!stopping) onLost(failure);
      resolve();
    });
  });
  const asked = new Map<number, (report: ThreadReport | undefined) => void>();
  let questions = 0;
  let lostMails = 0;
  worker.on("message", (word: ThreadWord) => {
    if (typeof word !== "object") return;
    if ("lostMails" in word) ({ lostMails } = word);
    else asked.get(word.report)?.(word.value);
  });

  /** `undefined` when it does not answer in time, or never. */
  async function report(): Promise<ThreadReport | undefined> {
    const question = questions++;
    const answer = Promise.withResolvers<ThreadReport | undefined>();
    const timer = setTimeout(() => answer.resolve(undefined), patience);
    asked.set(question, answer.resolve);
    send({ report: question });
    try {
      return await answer.promise;
    } finally {
      clearTimeout(timer);
      asked.delete(question);
    }
  }

  const loop = () => worker.performance.eventLoopUtilization();
  return {
    report,
    loop,
    utilization: createUtilization(loop),
    retire: () => send("retire"),
    async stop(linger) {
      stopping = true;
      send({ linger });
      await ended;
      return lostMails;
    },
  };
}
