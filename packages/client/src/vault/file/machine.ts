import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * Identifies where process ids are comparable: this boot of this machine, and on Linux this PID namespace too. Two
 * containers that share a file may share the host's name, but process 7 of one is not process 7 of the other.
 */
export function processSpace(): string {
  return [
    hostname(),
    ask(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")),
    ask(() => readlinkSync("/proc/self/ns/pid")),
  ]
    .map((part) => part.trim())
    .join(" ");
}

/** Whether the process exists. One that may not be signalled exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function ask(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
