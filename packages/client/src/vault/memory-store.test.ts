import { describe, expect, it } from "vitest";
import { describeStore } from "../../contracts/store-contract.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { Store } from "./store.ts";

describe("a store in memory", () => {
  it("ends leases and letters at their very moment", async () => {
    let now = 0;
    const store = createMemoryStore({ now: () => now });
    const lease = await store.acquire("acme", 100);
    if (lease === undefined) throw new Error("no lease");
    await store.leave("state", "code", 100);
    now = 99;
    expect(await store.acquire("acme", 100)).toBeUndefined();
    expect(await store.leave("state", "other", 100)).toBe("taken");
    now = 100;
    expect(await store.renew(lease, 100)).toBe("lost");
    expect(await store.collect("state")).toBeUndefined();
    expect(await store.acquire("acme", 100)).toBeDefined();
    expect(await store.leave("state", "other", 100)).toBe("left");
  });
});

describeStore("memory", async () => {
  const vaults = new Map<string, Store>();
  return {
    open: async (vault) => {
      const store = vaults.get(vault) ?? createMemoryStore();
      vaults.set(vault, store);
      return store;
    },
  };
});
