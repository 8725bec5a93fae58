import { readFileSync } from "node:fs";

/**
 * Whether Ctrl-C or Ctrl-\ was pressed at our foreground terminal. The terminal then also sends the signal to the
 * child, which would get it twice if we passed it on. A signal from a program reaches us alone.
 */
export function isFromKeyboard(stat = readStat, { stdin }: Pick<NodeJS.Process, "stdin"> = process): boolean {
  const line = stat();
  // Not on Linux: a process that reads from a terminal is most likely in its foreground.
  if (line === undefined) return stdin.isTTY;
  // proc_pid_stat(5). The program's name is in parentheses and may contain anything.
  const [, , group, , terminal, front] = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return terminal !== "0" && group === front;
}

function readStat(): string | undefined {
  try {
    return readFileSync("/proc/self/stat", "utf8");
  } catch {
    return undefined;
  }
}
