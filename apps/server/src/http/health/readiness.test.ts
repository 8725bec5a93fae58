import { describe, expect, it, vi } from "vitest";
import { createReadiness } from "./readiness.ts";

describe("readiness", () => {
  it("follows the store, and comes back by itself", async () => {
    let reachable = true;
    const readiness = createReadiness({
      ready: () => (reachable ? Promise.resolve() : Promise.reject(new Error("away"))),
    });
    expect(await readiness.check()).toBe(true);
    reachable = false;
    expect(await readiness.check()).toBe(false);
    reachable = true;
    expect(await readiness.check()).toBe(true);
  });

  it("does not wait for a store that does not answer", async () => {
    vi.useFakeTimers();
    const check = createReadiness({ ready: () => new Promise(() => {}) }).check();
    await vi.advanceTimersByTimeAsync(2000);
    await expect(check).resolves.toBe(false);
    vi.useRealTimers();
  });

  it("ends when the server is about to stop", async () => {
    const readiness = createReadiness({ ready: () => Promise.resolve() });
    readiness.end();
    expect(await readiness.check()).toBe(false);
  });
});
