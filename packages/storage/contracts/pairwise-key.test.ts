import { expect, it } from "vitest";
import { onEachAdapter } from "./on-each-adapter.ts";

onEachAdapter("PairwiseKey", (world) => {
  it("is made with the database, and stays as it is", async () => {
    const { pairwiseKey } = world().storage.protocol;
    const key = await pairwiseKey.read();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(key).size).toBeGreaterThan(8);
    await expect(pairwiseKey.read()).resolves.toBe(key);
  });
});
