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

  it.each([["x"], [null], [""]])("is thrown away at an answer with state %j", (state) => {
    const storage = memoryStorage();
    keepPending(storage, flow);
    expect(takePending(storage, state)).toBeUndefined();
    expect(takePending(storage, "s")).toBeUndefined();
  });
});
