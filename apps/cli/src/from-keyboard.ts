import { readFileSync } from "node:fs";

/**
 * Whether Ctrl-C and Ctrl-\ are pressed at a terminal that we are in front of: then it gives the signal to the command
 * that runs beside us as well, which would get it twice. Sent by a program it comes to us alone.
 */
export function isFromKeyboard(stat = readStat, { stdin }: Pick<NodeJS.Process, "stdin"> = process): boolean {
  const line = stat();
  // Not on Linux: whoever reads from a terminal is most likely in front of it.
  if (line === undefined) return stdin.isTTY;
  // proc_pid_stat(5). The name of the program stands in brackets and may hold anything.
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
