import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ThreadReport } from "../metrics/thread-report.ts";
import { startCrew, type Thread } from "./crew.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const every = 100;

/** A crew of threads that are as busy as `load` says, one number for each thread. */
function givenCrew({ most = 3, mayGrow = true, fails = 0 } = {}) {
  const load = [1, 1, 1, 1];
  const lines: string[] = [];
  const stopped: number[] = [];
  const retired: number[] = [];
  let started = 0;
  let failing = fails;
  const start = (): Promise<Thread> => {
    if (failing > 0) {
      failing -= 1;
      return Promise.reject(new Error("no memory"));
    }
    const at = ++started;
    return Promise.resolve({
      utilization: () => load[at] ?? 0,
      loop: () => ({ idle: at, active: 0, utilization: 0 }),
      report: async () => ({ utilization: at }) as ThreadReport,
      retire: () => void retired.push(at),
      // As many letters are lost with each.
      async stop() {
        stopped.push(at);
        return at;
      },
    });
  };
  const { stop, retire, reports } = startCrew({
    most,
    utilization: () => load[0] ?? 0,
    start,
    mayGrow: async () => mayGrow,
    logger: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
    every,
  });
  return {
    load,
    lines,
    stopped,
    retired,
    retire,
    reports,
    stop: () => stop(0),
    started: () => started,
    pass: (looks: number) => vi.advanceTimersByTimeAsync(looks * every),
  };
}

describe("a crew", () => {
  it("tells what each thread tells of itself, in the order in which they were started", async () => {
    const crew = givenCrew();
    expect(await crew.reports()).toEqual([]);
    await crew.pass(6);
    expect(await crew.reports()).toEqual([{ utilization: 1 }, { utilization: 2 }]);
  });

  it("starts another thread once the first was found busy three times in a row", async () => {
    const crew = givenCrew();
    await crew.pass(2);
    expect(crew.started()).toBe(0);
    await crew.pass(1);
    expect(crew.started()).toBe(1);
  });

  it("never minds a burst", async () => {
    const crew = givenCrew();
    for (let burst = 0; burst < 10; burst += 1) {
      crew.load[0] = 1;
      await crew.pass(2);
      crew.load[0] = 0.2;
      await crew.pass(1);
    }
    expect(crew.started()).toBe(0);
  });

  it("starts one more only while all of them are busy, and never more than it may", async () => {
    const crew = givenCrew({ most: 3 });
    crew.load[1] = 0.5;
    await crew.pass(50);
    expect(crew.started()).toBe(1);
    crew.load[1] = 0.9;
    await crew.pass(50);
    expect(crew.started()).toBe(2);
  });

  it("stays one thread when it may not grow, or not yet", async () => {
    const alone = givenCrew({ most: 1 });
    const early = givenCrew({ mayGrow: false });
    await alone.pass(50);
    expect([alone.started(), early.started()]).toEqual([0, 0]);
  });

  it("says that a thread could not be started, and tries again much later", async () => {
    const crew = givenCrew({ fails: 1 });
    await crew.pass(90);
    expect(crew.started()).toBe(0);
    expect(crew.lines).toHaveLength(1);
    expect(crew.lines[0]).toContain("another thread could not be started");
    await crew.pass(20);
    expect(crew.started()).toBeGreaterThan(0);
  });

  it("that retires has no thread that is ready, adds none, and goes on", async () => {
    const crew = givenCrew({ most: 4 });
    await crew.pass(6);
    crew.retire();
    await crew.pass(50);
    expect([crew.started(), crew.retired, crew.stopped]).toEqual([2, [1, 2], []]);
  });

  it("stops every thread it started, one that was on its way too, tells the letters each loses, and looks no more", async () => {
    const crew = givenCrew({ most: 4 });
    await crew.pass(6);
    expect(crew.started()).toBe(2);
    const lost = await crew.stop();
    expect(new Set(crew.stopped)).toEqual(new Set([1, 2]));
    expect(lost).toEqual([1, 2]);
    await crew.pass(50);
    expect(crew.started()).toBe(2);
  });
});
