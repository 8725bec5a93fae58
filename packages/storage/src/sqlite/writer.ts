import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { createBatches, type Outcome } from "../batches.ts";
import { StorageError } from "../storage-error.ts";
import type { Commands } from "./commands.ts";
import type { Call } from "./commit.ts";
import type { Answer, PackedError } from "./writer-thread.ts";

/** The writes of this process. Each is durable when answered. */
export interface Writer {
  run<Name extends keyof Commands>(
    name: Name,
    ...args: Parameters<Commands[Name]>
  ): Promise<ReturnType<Commands[Name]>>;
  /** Finishes what was asked and closes the file. */
  close(): Promise<void>;
}

const batchLimit = 512;

/** Starts the writer's thread. @throws StorageError when it cannot open the file. */
export async function startWriter(file: string): Promise<Writer> {
  const worker = startThread(file);
  const conversation = converse(worker);
  await conversation.next();
  const batches = createBatches<Call, unknown>({
    limit: batchLimit,
    async send(calls) {
      return unpack((await conversation.ask(calls)) as Answer, calls.length);
    },
  });
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await batches.drained();
    conversation.say(null);
    await conversation.ended;
  }

  return {
    run(name, ...args) {
      if (closing !== undefined) return Promise.reject(new StorageError("unavailable", "Storage is closed."));
      return batches.add([name, args]) as Promise<ReturnType<Commands[typeof name]>>;
    },
    close: () => (closing ??= close()),
  };
}

/**
 * Where this process keeps compiled code (`module.enableCompileCache`), the thread is told to as well, for it does not
 * inherit that: without, it loads a type stripper of its own, which takes 40 MB and longer than all the rest.
 */
function startThread(file: string): Worker {
  const program = new URL("./writer-thread.ts", import.meta.url);
  const options = { name: "sqlite-writer", workerData: { file }, execArgv: [] };
  const cache = getCompileCacheDir();
  if (cache === undefined) return new Worker(program, options);
  const turnOn = `require("node:module").enableCompileCache(${JSON.stringify(dirname(cache))})`;
  return new Worker(`${turnOn}; import(${JSON.stringify(program.href)});`, { ...options, eval: true });
}

interface Conversation {
  say(message: readonly Call[] | null): void;
  /** The worker's next message; rejects once it is gone. One at a time. */
  next(): Promise<unknown>;
  /** Says it and answers the next message. */
  ask(message: readonly Call[]): Promise<unknown>;
  readonly ended: Promise<void>;
}

function converse(worker: Worker): Conversation {
  const gone = () => new StorageError("unavailable", "The database writer has stopped.", failure);
  let failure: unknown;
  let exited = false;
  let waiting: { resolve(message: unknown): void; reject(error: Error): void } | undefined;
  worker.on("message", (message) => waiting?.resolve(message));
  worker.on("error", (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => {
    worker.on("exit", () => {
      exited = true;
      waiting?.reject(gone());
      resolve();
    });
  });
  function say(message: readonly Call[] | null): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is a thread and not a window
    worker.postMessage(message);
  }

  function next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (exited) reject(gone());
      else waiting = { resolve, reject };
    });
  }

  return {
    ended,
    say,
    next,
    ask(message) {
      say(message);
      return next();
    },
  };
}

function unpack(answer: Answer, count: number): readonly Outcome<unknown>[] {
  if (isPackedError(answer)) {
    const error = unpackError(answer);
    return Array.from({ length: count }, () => ({ error }));
  }
  const [answers, errors] = answer;
  return answers.map((answer, index) => {
    const error = errors?.get(index);
    return error === undefined ? { answer } : { error: unpackError(error) };
  });
}

function isPackedError(answer: Answer): answer is PackedError {
  return !Array.isArray(answer);
}

function unpackError({ code, message, cause }: PackedError): StorageError {
  return new StorageError(code, message, cause);
}
