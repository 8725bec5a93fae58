import { pino } from "pino";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startRepeating } from "./repeat.ts";

const lines: string[] = [];
const logger = pino({ base: null }, { write: (line: string) => void lines.push(line) });
const every = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("works again and again, and goes on after a failure that the log tells of", async () => {
  const run = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("away")).mockResolvedValue();
  const stop = startRepeating({ name: "tidying", every, run }, logger);
  await vi.advanceTimersByTimeAsync(every - 1);
  expect(run).toHaveBeenCalledTimes(0);
  await vi.advanceTimersByTimeAsync(every * 2 + 1);
  expect(run).toHaveBeenCalledTimes(3);
  expect(lines.join()).toContain("tidying failed; it is tried again");
  await stop();
  await vi.advanceTimersByTimeAsync(every * 3);
  expect(run).toHaveBeenCalledTimes(3);
});

it("begins at once where that is asked", async () => {
  const run = vi.fn<() => Promise<void>>().mockResolvedValue();
  const stop = startRepeating({ name: "tidying", every, atOnce: true, run }, logger);
  await vi.advanceTimersByTimeAsync(0);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(every);
  expect(run).toHaveBeenCalledTimes(2);
  await stop();
});

it("never runs two rounds at once, and waits for the one under way when it stops", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const run = vi.fn<() => Promise<void>>().mockReturnValue(promise);
  const stop = startRepeating({ name: "tidying", every, run }, logger);
  await vi.advanceTimersByTimeAsync(every * 5);
  expect(run).toHaveBeenCalledTimes(1);
  const stopping = stop();
  await expect(Promise.race([stopping, Promise.resolve("not yet")])).resolves.toBe("not yet");
  resolve();
  await stopping;
  await vi.advanceTimersByTimeAsync(every * 5);
  expect(run).toHaveBeenCalledTimes(1);
});
