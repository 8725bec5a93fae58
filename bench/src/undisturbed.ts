import { existsSync, readFileSync } from "node:fs";

/** A measurement is spoilt if more than this share of processor time was taken away. */
const most = 0.1;

/** Ticks since this machine was started: taken by its host for others, and all. */
export interface Ticks {
  readonly taken: number;
  readonly all: number;
}

/** How {@link undisturbed} goes about it. */
export interface UndisturbedOptions {
  /** Most times the work is done. */
  readonly tries: number;
  readonly tell: (line: string) => void;
  readonly readTicks?: () => Ticks;
}

/**
 * Repeats the work while the host of this virtual machine gave more than a tenth of its processor time to others, and
 * answers the result of the least disturbed run. Neither the contender nor the result influences this.
 */
export async function undisturbed<Result>(
  work: () => Promise<Result>,
  { tries, tell, readTicks = readProcessorTicks }: UndisturbedOptions,
): Promise<Result> {
  let best: { readonly result: Result; readonly taken: number } | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const before = readTicks();
    const result = await work();
    const taken = shareTaken(before, readTicks());
    if (best === undefined || taken < best.taken) best = { result, taken };
    if (taken <= most || attempt >= tries) return best.result;
    tell(`the host took ${Math.round(taken * 100)} % of the processor time: measured again`);
  }
}

function shareTaken(before: Ticks, after: Ticks): number {
  const all = after.all - before.all;
  return all === 0 ? 0 : (after.taken - before.taken) / all;
}

/** What Linux counts as stolen; nothing on other systems, which do not report it. */
function readProcessorTicks(): Ticks {
  return existsSync("/proc/stat") ? parseTicks(readFileSync("/proc/stat", "utf8")) : { taken: 0, all: 0 };
}

/** The sums over all processors in the text of `/proc/stat`. */
export function parseTicks(stat: string): Ticks {
  const [line = ""] = stat.split("\n", 1);
  // user, nice, system, idle, iowait, irq, softirq, steal; guest time is included in the first two.
  const ticks = line.split(/\s+/).slice(1, 9).map(Number);
  return { taken: ticks[7] ?? 0, all: ticks.reduce((sum, one) => sum + one, 0) };
}
