import { describeStore } from "../../contracts/store-contract.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { Store } from "./store.ts";

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
