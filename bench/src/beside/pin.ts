import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where Linux has the program that says which processors a process may use. */
const taskset = "/usr/bin/taskset";

/**
 * Lets all threads of a process run on this processor alone.
 *
 * @throws Error where the system has no such program.
 */
export function pin(pid: number, processor: number): void {
  if (!existsSync(taskset))
    throw new Error(`${taskset} is missing: a process cannot be put on one processor here`);
  execFileSync(taskset, ["-acp", String(processor), String(pid)], { stdio: "ignore" });
}
