import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Storage } from "../src/index.ts";
import { compileCache } from "./on-each-adapter.ts";

/** A call of a port, as plain data: `["families", "rotate", [...]]`. */
export type RemoteCall = readonly [
  port: keyof Storage["protocol"] | keyof Storage["identity"],
  method: string,
  args: readonly unknown[],
];

/** What a call came to in another process. */
export type RemoteOutcome = { readonly answer: unknown } | { readonly error: string };

/** Several processes with storage open on one database. */
export interface Processes {
  /**
   * Every process makes all the calls at once, all processes at the same time; all outcomes in one list. A function
   * gives each process calls of its own.
   */
  race(calls: readonly RemoteCall[] | (() => readonly RemoteCall[])): Promise<readonly RemoteOutcome[]>;
  stop(): Promise<void>;
}

/** Starts the processes, which open storage at the same time. Settles when all have. */
export async function startProcesses(address: string, count: number): Promise<Processes> {
  const children = Array.from({ length: count }, () =>
    fork(new URL("./racer.ts", import.meta.url), [address], {
      execArgv: [],
      serialization: "advanced",
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    }),
  );
  try {
    await Promise.all(children.map(hear));
  } catch (error) {
    for (const child of children) child.kill("SIGKILL");
    throw error;
  }
  return {
    async race(calls) {
      const outcomes = await Promise.all(
        children.map((child) => {
          child.send(typeof calls === "function" ? calls() : calls);
          return hear(child) as Promise<readonly RemoteOutcome[]>;
        }),
      );
      return outcomes.flat();
    },
    async stop() {
      await Promise.all(
        children.map(async (child) => {
          const exited = once(child, "exit");
          child.disconnect();
          await exited;
        }),
      );
    },
  };
}

/** The next message of the process. */
async function hear(child: ChildProcess): Promise<unknown> {
  const [message] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`a process ended with ${String(code)}`);
    }),
  ])) as [unknown];
  return message;
}

/** The answers; throws when a call failed. */
export function answers(outcomes: readonly RemoteOutcome[]): readonly unknown[] {
  return outcomes.map((outcome) => {
    if ("error" in outcome) throw new Error(outcome.error);
    return outcome.answer;
  });
}
