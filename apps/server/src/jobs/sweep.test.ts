import { pino } from "pino";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startSweeping } from "./sweep.ts";

const logger = pino({ level: "silent" });
const every = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("sweeps again and again, and goes on after a failure", async () => {
  const sweep = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error("away")).mockResolvedValue(3);
  const stop = startSweeping({ sweep, clock: () => 42, logger, every });
  await vi.advanceTimersByTimeAsync(every * 3);
  expect(sweep.mock.calls).toEqual([[42], [42], [42]]);
  await stop();
  await vi.advanceTimersByTimeAsync(every * 3);
  expect(sweep).toHaveBeenCalledTimes(3);
});

it("never runs two rounds at once, and waits for the one under way when it stops", async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  const sweep = vi.fn<() => Promise<number>>().mockReturnValue(promise);
  const stop = startSweeping({ sweep, clock: () => 0, logger, every });
  await vi.advanceTimersByTimeAsync(every * 5);
  expect(sweep).toHaveBeenCalledTimes(1);
  const stopping = stop();
  await expect(Promise.race([stopping, Promise.resolve("not yet")])).resolves.toBe("not yet");
  resolve(0);
  await stopping;
  await vi.advanceTimersByTimeAsync(every * 5);
  expect(sweep).toHaveBeenCalledTimes(1);
});
