import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createNow } from "./now.ts";

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

it("tells everybody by one timer, which stops when the last one leaves", () => {
  const now = createNow();
  const told: string[] = [];
  const leave = ["first", "second"].map((name) => now.subscribe(() => void told.push(name)));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(30_000);
  expect(told).toEqual(["first", "second"]);
  expect(now.read()).toBe(30_000);
  leave[0]?.();
  expect(vi.getTimerCount()).toBe(1);
  leave[1]?.();
  expect(vi.getTimerCount()).toBe(0);
});

it("stays the same between two ticks, and is read anew when nobody was listening for longer", () => {
  const now = createNow();
  now.subscribe(() => undefined)();
  vi.advanceTimersByTime(29_999);
  expect(now.read()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(now.read()).toBe(30_000);
});
