import { execFileSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/** Resident memory of a process in bytes, as the operating system counts it. */
export function residentMemory(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
}

/** The same for a process that just started, once it is idle. */
export async function idleMemory(pid: number): Promise<number> {
  await setTimeout(1000);
  return residentMemory(pid);
}
