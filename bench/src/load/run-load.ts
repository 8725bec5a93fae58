import { fork } from "node:child_process";
import type { Measured, Plan } from "./plan.ts";

/** Runs the plan in a process of its own. Rejects with the first wrong answer. */
export function runLoad(plan: Plan): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL("./generator-process.ts", import.meta.url));
    child.once("message", (message) => {
      const { measured, error } = message as { measured?: Measured; error?: string };
      if (measured === undefined) reject(new Error(error));
      else resolve(measured);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the load generator ended with ${code}`)));
    child.send(plan);
  });
}
