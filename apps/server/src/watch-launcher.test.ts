import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchLauncher } from "./watch-launcher.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function given(environment: Readonly<Record<string, string>>) {
  const state = { parent: 7, gone: 0 };
  const forget = watchLauncher(
    () => (state.gone += 1),
    environment,
    () => state.parent,
  );
  return { state, forget };
}

describe("a server that npm or npx started", () => {
  it("is told once when the shell between them is gone", () => {
    const { state } = given({ npm_command: "exec" });
    vi.advanceTimersByTime(10_000);
    expect(state.gone).toBe(0);
    state.parent = 1;
    vi.advanceTimersByTime(10_000);
    expect(state.gone).toBe(1);
  });

  it("looks no more once it stops, and never where it was started otherwise", () => {
    const [stopped, other] = [given({ npm_command: "run-script" }), given({})];
    stopped.forget();
    for (const { state } of [stopped, other]) state.parent = 1;
    vi.advanceTimersByTime(10_000);
    expect([stopped.state.gone, other.state.gone]).toEqual([0, 0]);
  });
});
