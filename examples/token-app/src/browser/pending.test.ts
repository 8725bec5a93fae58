import { describe, expect, it } from "vitest";
import { keepPending, takePending } from "./pending.ts";

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const flow = { state: "s", nonce: "n", verifier: "v" };

describe("a sign-in under way", () => {
  it("is given back once, to the answer with its state", () => {
    const storage = memoryStorage();
    keepPending(storage, flow);
    expect(takePending(storage, "s")).toEqual(flow);
    expect(takePending(storage, "s")).toBeUndefined();
  });

  it.each([["x"], [null], [""]])("is not forgotten for an answer with state %j", (state) => {
    const storage = memoryStorage();
    keepPending(storage, flow);
    expect(takePending(storage, state)).toBeUndefined();
    expect(takePending(storage, "s")).toEqual(flow);
  });

  it("stands beside those the back button leads to, the last five of them", () => {
    const storage = memoryStorage();
    for (const state of ["1", "2", "3", "4", "5", "6"]) keepPending(storage, { ...flow, state });
    expect(takePending(storage, "1")).toBeUndefined();
    expect(takePending(storage, "2")).toMatchObject({ state: "2" });
    expect(takePending(storage, "6")).toMatchObject({ state: "6" });
  });
});
