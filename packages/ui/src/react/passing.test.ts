import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startPassing } from "./passing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function given() {
  const gone = vi.fn<() => void>();
  return { gone, passing: startPassing({ milliseconds: 1000, onGone: gone }) };
}

describe("a notice that goes by itself", () => {
  it("goes once, after its time", () => {
    const { gone } = given();
    vi.advanceTimersByTime(999);
    expect(gone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it("stays while somebody is at it, and has all its time afterwards (WCAG 2.2 §2.2.1)", () => {
    const { gone, passing } = given();
    vi.advanceTimersByTime(900);
    passing.hold();
    vi.advanceTimersByTime(60_000);
    expect(gone).not.toHaveBeenCalled();
    passing.release();
    vi.advanceTimersByTime(999);
    expect(gone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it("does nothing more once it was closed", () => {
    const { gone, passing } = given();
    passing.stop();
    vi.advanceTimersByTime(60_000);
    expect(gone).not.toHaveBeenCalled();
  });
});
