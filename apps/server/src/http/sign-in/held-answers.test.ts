import { expect, it, vi } from "vitest";
import { createHolding } from "./held-answers.ts";

it("holds so many answers for the time, and lets go at once what comes on top", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const hold = createHolding({ time: 1000, most: 2 });
  const gone: number[] = [];
  for (const name of [1, 2, 3]) void hold().then(() => gone.push(name));
  await vi.advanceTimersByTimeAsync(999);
  expect(gone).toEqual([3]);
  await vi.advanceTimersByTimeAsync(1);
  expect(gone).toEqual([3, 1, 2]);
  void hold().then(() => gone.push(4));
  await vi.advanceTimersByTimeAsync(0);
  expect(gone).not.toContain(4);
  vi.useRealTimers();
});
