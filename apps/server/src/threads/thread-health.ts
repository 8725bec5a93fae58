import { type EventLoopUtilization, performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Milliseconds, ThreadHealth } from "@grantway/protocol";

/*
 * How busy the threads of this process are. The first one sees the event loops of all; the others ask it.
 */

/** Tells how busy every thread is now. */
export type ThreadsHealth = () => Promise<readonly ThreadHealth[]>;

/** The counters of a thread's event loop since it began. */
export type Loop = () => EventLoopUtilization;

/** For so long the threads are looked at. */
const glance: Milliseconds = 100;

/** Looks at these threads for a moment, the first one first. */
export async function healthOf(loops: readonly Loop[]): Promise<readonly ThreadHealth[]> {
  const before = loops.map((loop) => loop());
  await sleep(glance);
  return loops.map((loop, thread) => {
    const { utilization } = performance.eventLoopUtilization(loop(), before[thread]);
    // The two counters of another thread are not read atomically, so a difference may be negative.
    return { thread, utilization: Math.max(0, utilization) };
  });
}

/** A new port to it, for {@link healthAt} on another thread. */
export function shareHealth(health: ThreadsHealth): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", (question: number) => {
    void health().then((threads) => port1.postMessage([question, threads]));
  });
  port1.unref();
  return port2;
}

/** Asks the first thread. */
export function healthAt(port: MessagePort): ThreadsHealth {
  const waiting = new Map<number, (threads: readonly ThreadHealth[]) => void>();
  let questions = 0;
  port.on("message", ([question, threads]: [number, readonly ThreadHealth[]]) => {
    waiting.get(question)?.(threads);
    waiting.delete(question);
  });
  port.unref();
  return () =>
    new Promise((resolve) => {
      const question = questions++;
      waiting.set(question, resolve);
      port.postMessage(question);
    });
}
