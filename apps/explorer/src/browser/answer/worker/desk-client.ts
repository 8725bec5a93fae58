import type { Desk } from "./desk.ts";
import type { Got, Question, Reply } from "./messages.ts";
import { startWorker } from "../../worker/start-worker.ts";
// oxlint-disable-next-line import/default -- the builder makes a file of the worker and all it imports, and this is its address
import address from "./answer-worker.ts?worker&url";

/** A desk in a worker of its own. */
export interface DeskClient {
  /** @throws {Error} as the desk does; named `Superseded` where a newer question took the place of this one. */
  readonly ask: <Method extends keyof Desk>(
    method: Method,
    ...values: Parameters<Desk[Method]>
  ) => Promise<Got<Method>>;
  /** Ends the worker at whatever it does. What was asked is never answered; its memory is free. */
  readonly close: () => void;
}

/** What a {@link DeskClient} sends to and hears of. */
type DeskPort = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

/** @param onPart - hears how far the work is, as a part of 1. */
export function openDesk(onPart: (part: number) => void = () => undefined): DeskClient {
  return deskOver(startWorker(address, "answer"), onPart);
}

/** The desk at the other end of a port. */
function deskOver(port: DeskPort, onPart: (part: number) => void): DeskClient {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;

  port.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    if ("part" in data) return onPart(data.part);
    const promise = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data)
      promise?.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
    else promise?.resolve(data.value);
  });
  // It could not be loaded, or ran out of memory.
  port.addEventListener("error", (event) => {
    const error = new Error(event instanceof ErrorEvent ? event.message : "The worker ended.");
    for (const promise of waiting.values()) promise.reject(error);
    waiting.clear();
  });

  return {
    ask(method, ...values) {
      const promise = Promise.withResolvers<unknown>();
      asked += 1;
      waiting.set(asked, promise);
      port.postMessage({ id: asked, method, values } satisfies Question);
      return promise.promise as Promise<never>;
    },
    close: () => port.terminate(),
  };
}
