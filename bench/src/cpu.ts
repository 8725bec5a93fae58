import { existsSync, readFileSync } from "node:fs";

/** Linux reports hundredths of a second on every machine. */
const ticksPerSecond = 100;

/**
 * Processor time a process has used so far, all its threads together, in microseconds. `undefined` on systems without
 * `/proc`.
 */
export function cpuMicros(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? parseCpuMicros(readFileSync(file, "utf8")) : undefined;
}

/** What `/proc/<pid>/stat` says of it. */
export function parseCpuMicros(stat: string): number {
  // The name of the program is in parentheses and may contain spaces; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6;
}
