import { createMemoryStore } from "../src/vault/memory-store.ts";
import type { Store } from "../src/vault/store.ts";
import { describeStore } from "./store-contract.ts";

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
