import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "../vault/memory-store.ts";
import { whileLeased } from "./while-leased.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("working under a lease", () => {
  it("renews it while the work takes longer than it lives", async () => {
    const store = createMemoryStore();
    const lease = await store.acquire("acme", 150);
    if (lease === undefined) throw new Error("no lease");
    const seen: unknown[] = [];
    await whileLeased({ store, lease, ttl: 150 }, async () => {
      for (let tick = 0; tick < 4; tick++) {
        await vi.advanceTimersByTimeAsync(100);
        seen.push(await store.acquire("acme", 150));
      }
    });
    expect(seen).toEqual([undefined, undefined, undefined, undefined]);
    expect(await store.acquire("acme", 150)).toBeDefined();
  });

  it("brings the work home when the lease was lost, and leaves it to its new holder", async () => {
    const store = createMemoryStore();
    const lease = await store.acquire("acme", 20);
    if (lease === undefined) throw new Error("no lease");
    await vi.advanceTimersByTimeAsync(30);
    expect(await store.acquire("acme", 60_000)).toBeDefined();
    expect(
      await whileLeased({ store, lease, ttl: 30 }, async () => {
        await vi.advanceTimersByTimeAsync(50);
        return "done";
      }),
    ).toBe("done");
    expect(await store.acquire("acme", 60_000)).toBeUndefined();
  });
});
