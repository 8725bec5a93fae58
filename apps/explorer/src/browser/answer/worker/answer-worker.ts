import { createDesk, type Desk } from "./desk.ts";
import type { Question, Reply } from "./messages.ts";

/* The worker of one answer: a desk, and who hears its questions. It ends with the answer, and with it all it has in memory. */

/** What a worker has, of which the library of the page knows nothing. */
interface WorkerScope {
  postMessage(reply: Reply): void;
  addEventListener(type: "message", hear: (event: MessageEvent<Question>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const channel = new MessageChannel();

/** Lets the questions that came meanwhile be heard first. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.addEventListener("message", () => resolve(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(undefined);
  });
}

let told = 0;

/** A hundred times at most: nobody sees more. */
function report(part: number): void {
  const percent = Math.floor(part * 100);
  if (percent === told) return;
  told = percent;
  scope.postMessage({ part });
}

const desk: Desk = createDesk({ pause, report });

async function answer({ id, method, values }: Question): Promise<void> {
  try {
    const act = desk[method] as (...values: readonly unknown[]) => unknown;
    scope.postMessage({ id, value: await act(...values) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    scope.postMessage({ id, error: { name, message } });
  }
}

scope.addEventListener("message", ({ data }) => void answer(data));
