import { describe, expect, it } from "vitest";
import { createTurns } from "./turns.ts";

/** A work that notes its beginning and its end. */
function noting(notes: string[], name: string) {
  return async () => {
    notes.push(`${name} begins`);
    for (let step = 0; step < 5; step += 1) await Promise.resolve();
    notes.push(`${name} ends`);
    return name;
  };
}

describe("turns", () => {
  it("lets works under one key follow each other in order", async () => {
    const [turns, notes] = [createTurns(9), [] as string[]];
    const answers = await Promise.all(["a", "b", "c"].map((name) => turns.take("key", noting(notes, name))));
    expect(answers).toEqual(["a", "b", "c"]);
    expect(notes).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  it("lets works under different keys run side by side", async () => {
    const [turns, notes] = [createTurns(9), [] as string[]];
    await Promise.all(["a", "b"].map((name) => turns.take(name, noting(notes, name))));
    expect(notes.slice(0, 2)).toEqual(["a begins", "b begins"]);
  });

  it("refuses when too many wait, and only then", async () => {
    const turns = createTurns(1);
    const three = ["a", "b", "c"].map((name) => turns.take("key", noting([], name)));
    expect(await Promise.all(three)).toEqual(["a", "b", "busy"]);
    expect(await turns.take("key", noting([], "d"))).toBe("d");
  });

  it("goes on after a work that failed", async () => {
    const turns = createTurns(9);
    const first = turns.take("key", () => Promise.reject(new Error("no")));
    const second = turns.take("key", () => Promise.resolve("yes"));
    await expect(first).rejects.toThrow("no");
    expect(await second).toBe("yes");
  });
});
