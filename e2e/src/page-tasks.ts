import type { Browser, Page } from "playwright-core";

/** A task of the browser, as its trace has it. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds that passed, and those in which a processor worked on it. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest tasks of a page, while something was done with it. */
export interface PageTasks {
  /** Milliseconds of a processor, which is what a task takes where nothing else runs. */
  readonly longest: number;
  /** Milliseconds that passed, also while others had the processor. */
  readonly passed: number;
  readonly count: number;
}

/**
 * Traces what a page does meanwhile and tells its longest task: on the thread that answers keys and paints, and in time of the
 * processor, so that a busy machine looks like a free one.
 */
export async function tasksOf(browser: Browser, page: Page, act: () => Promise<void>): Promise<PageTasks> {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  const trace = await act().then(
    () => browser.stopTracing(),
    async (error: Error) => {
      await browser.stopTracing();
      throw error;
    },
  );
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ ph, pid, tid, tdur }) => ph === "X" && tdur !== undefined && threads.has(`${pid} ${tid}`),
  );
  return {
    longest: milliseconds(tasks.map(({ tdur }) => tdur)),
    passed: milliseconds(tasks.map(({ dur }) => dur)),
    count: tasks.length,
  };
}

function milliseconds(times: readonly (number | undefined)[]): number {
  return times.reduce<number>((one, time = 0) => Math.max(one, time), 0) / 1_000;
}
