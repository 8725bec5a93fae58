import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { createBatches, type Outcome } from "../batches.ts";
import { StorageError } from "../storage-error.ts";
import type { Answer, Call, PackedError, WriterWord } from "./writer-messages.ts";

/** The writes of this process. Each is durable when answered. */
export interface Writer {
  /** Runs the command `port.method`; see {@link commandsOf}. */
  run(name: string, args: readonly unknown[]): Promise<unknown>;
  /** How many wait for their turn now. */
  waiting(): number;
  /** A new port to it, for {@link joinWriter} on another thread; `undefined` on a writer that was joined itself. */
  share(): MessagePort | undefined;
  /** Settles when the thread ended without `close`; never for a joined writer. */
  readonly lost: Promise<StorageError>;
  /** Finishes pending calls. The thread ends when the one who started it closes it. */
  close(): Promise<void>;
}

/** Commands written by hand, by method. */
type Commands = Readonly<Record<string, (...args: never[]) => unknown>>;

/** How a port runs the commands it wrote, with their types. */
export function commandsOf<Written extends Commands>(writer: Writer, port: string) {
  return <Method extends keyof Written & string>(
    method: Method,
    ...args: Parameters<Written[Method]>
  ): Promise<ReturnType<Written[Method]>> =>
    writer.run(`${port}.${method}`, args) as Promise<ReturnType<Written[Method]>>;
}

/** How a writer is used, whatever the way to it. */
export interface WriterOptions {
  /** Called when a batch is on disk, before any caller is told. */
  readonly acknowledging: () => void;
}

const batchLimit = 512;

/** A writer whose schema is up to date, to be used once. */
export type OpenWriter = (options: WriterOptions) => Writer;

/**
 * Starts the writer's thread at once, which brings the schema up to date.
 *
 * @throws StorageError when it cannot use the file.
 */
export async function startWriter(file: string): Promise<OpenWriter> {
  const thread = startThread(file);
  let failure: unknown;
  thread.on("error", (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => {
    thread.once("exit", () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    thread.once("message", (word: WriterWord) => {
      if (word === "open") resolve();
      else reject(unpackError(word));
    });
    void ended.then(() => reject(gone(failure)));
  });

  function share(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    thread.postMessage(port1, [port1]);
    return port2;
  }

  return (options) => {
    const line = openLine(share(), { ...options, why: () => failure });
    let closing = false;
    const lost = new Promise<StorageError>((resolve) => {
      void ended.then(() => (closing ? undefined : resolve(gone(failure))));
    });
    return {
      ...line,
      share,
      lost,
      async close() {
        closing = true;
        await line.close();
        thread.postMessage(null);
        await ended;
      },
    };
  };
}

/** Writes through a port to the writer of another thread, which opened the file and closes it. */
export function joinWriter(port: MessagePort, options: WriterOptions): Writer {
  return openLine(port, options);
}

/** One caller's batches, one under way at a time. `why` tells what ended the writer, for the log. */
function openLine(
  port: MessagePort,
  { acknowledging, why = () => undefined }: WriterOptions & { readonly why?: () => unknown },
): Writer {
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  let lost = false;
  port.on("message", (answer: Answer) => waiting?.resolve(answer));
  const ended = new Promise<void>((resolve) => {
    port.once("close", () => {
      lost = true;
      waiting?.reject(gone(why()));
      resolve();
    });
  });
  const batches = createBatches<Call, unknown>({
    limit: batchLimit,
    async send(calls) {
      const answer = await new Promise<Answer>((resolve, reject) => {
        waiting = { resolve, reject };
        if (lost) reject(gone(why()));
        else port.postMessage(calls);
      });
      acknowledging();
      return unpack(answer, calls.length);
    },
  });
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await batches.drained();
    port.close();
    await ended;
  }

  return {
    run(name, args) {
      if (closing !== undefined) return Promise.reject(new StorageError("unavailable", "Storage is closed."));
      return batches.add([name, args]);
    },
    waiting: () => batches.waiting(),
    share: () => undefined,
    lost: new Promise(() => undefined),
    close: () => (closing ??= close()),
  };
}

/**
 * Where this process keeps compiled code (`module.enableCompileCache`), the thread is told to as well, for it does not
 * inherit that. Without, it loads a type stripper of its own, which takes 40 MB and longer than everything else.
 */
function startThread(file: string): Worker {
  const cache = getCompileCacheDir();
  return new Worker(new URL("./writer-thread.ts", import.meta.url), {
    name: "sqlite-writer",
    workerData: { file },
    execArgv: [],
    env: cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(cache) },
  });
}

function gone(cause: unknown): StorageError {
  return new StorageError("unavailable", "The database writer has stopped.", cause);
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
