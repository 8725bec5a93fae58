import { describe, expect, it } from "vitest";
import { createGate } from "./gate.ts";

const settled = () => new Promise(setImmediate);

/** Works that end when they are told to. */
function given(bounds: { running: number; waiting: number }) {
  const gate = createGate(bounds);
  const started: number[] = [];
  const ends = new Map<number, () => void>();
  const run = (name: number) =>
    gate.run(async () => {
      started.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
  const end = async (name: number) => {
    await settled();
    ends.get(name)?.();
    await settled();
  };
  return { gate, run, end, started };
}

describe("the gate", () => {
  it("runs as many at once as it may, and the others in turn", async () => {
    const { run, end, started } = given({ running: 2, waiting: 2 });
    const all = [1, 2, 3, 4].map(run);
    await settled();
    expect(started).toEqual([1, 2]);
    await end(2);
    expect(started).toEqual([1, 2, 3]);
    await end(1);
    await end(3);
    await end(4);
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
  });

  it("refuses beyond its bounds at once, and takes work again afterwards", async () => {
    const { run, end } = given({ running: 1, waiting: 1 });
    const first = run(1);
    const second = run(2);
    expect(await run(3)).toBe("busy");
    await end(1);
    await end(2);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    const fourth = run(4);
    await end(4);
    expect(await fourth).toBe(4);
  });

  it("gives the place on when a work fails", async () => {
    const { gate } = given({ running: 1, waiting: 1 });
    await expect(gate.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await gate.run(() => Promise.resolve("yes"))).toBe("yes");
  });
});
