import { describe, expect, it } from "vitest";
import { createGate, type GateBounds } from "./gate.ts";

const settled = () => new Promise(setImmediate);

/** Jobs that end on command. Names say who asks: `ada-1` is Ada, `?net-1` a stranger. */
function given(bounds: GateBounds) {
  const gate = createGate(bounds);
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string) =>
    gate.run({ known: !name.startsWith("?"), key: name.replace(/-.*/, "") }, async () => {
      started.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
  const end = async (name: string) => {
    await settled();
    ends.get(name)?.();
    await settled();
  };
  /** Lets everything that is waiting run to its end, one after the other. */
  const endAll = async () => {
    await settled();
    for (let at = 0; at < started.length; at += 1) await end(started[at] ?? "");
  };
  return { gate, run, end, endAll, started };
}

const stranger = { known: false, key: "net" };

describe("the gate", () => {
  it("runs as many at once as it may, and the others in turn", async () => {
    const { run, end, started } = given({ running: 2, known: 0, strangers: 2 });
    const all = ["?n-1", "?n-2", "?n-3", "?n-4"].map(run);
    await settled();
    expect(started).toEqual(["?n-1", "?n-2"]);
    await end("?n-2");
    expect(started).toEqual(["?n-1", "?n-2", "?n-3"]);
    await end("?n-1");
    await end("?n-3");
    await end("?n-4");
    expect(await Promise.all(all)).toEqual(["?n-1", "?n-2", "?n-3", "?n-4"]);
  });

  it("refuses beyond its bounds at once, and takes work again afterwards", async () => {
    const { run, end, endAll } = given({ running: 1, known: 0, strangers: 1 });
    const first = run("?n-1");
    const second = run("?n-2");
    expect(await run("?n-3")).toBe("busy");
    await end("?n-1");
    await end("?n-2");
    expect(await Promise.all([first, second])).toEqual(["?n-1", "?n-2"]);
    const fourth = run("?n-4");
    await endAll();
    expect(await fourth).toBe("?n-4");
  });

  it("lets the known in first, however many strangers wait", async () => {
    const { run, endAll, started } = given({ running: 1, known: 4, strangers: 4 });
    for (const name of ["?n-1", "?n-2", "?n-3", "?n-4", "?n-5", "?n-6", "ada-1", "bob-1"]) void run(name);
    await endAll();
    expect(started.slice(0, 3)).toEqual(["?n-1", "ada-1", "bob-1"]);
  });

  it("lets a stranger in now and then while the known are many", async () => {
    const { run, endAll, started } = given({ running: 1, known: 9, strangers: 2 });
    for (const name of ["x-1", "?n-1", "?n-2", ...Array.from({ length: 9 }, (_, i) => `k${i}-1`)])
      void run(name);
    await endAll();
    expect(started.indexOf("?n-1")).toBeLessThanOrEqual(4);
    expect(started.indexOf("?n-2")).toBeLessThanOrEqual(8);
    expect(started).toHaveLength(12);
  });

  it("lets one person's many tries neither refuse nor overtake another's", async () => {
    const { run, endAll, started } = given({ running: 1, known: 3, strangers: 0 });
    const many = Array.from({ length: 20 }, (_, i) => run(`eve-${i}`));
    const ada = run("ada-1");
    await endAll();
    expect(await ada).toBe("ada-1");
    expect(started.indexOf("ada-1")).toBeLessThanOrEqual(2);
    expect((await Promise.all(many)).filter((answer) => answer === "busy")).toHaveLength(17);
  });

  it("gives the place on when a work fails", async () => {
    const { gate } = given({ running: 1, known: 0, strangers: 1 });
    await expect(gate.run(stranger, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await gate.run(stranger, () => Promise.resolve("yes"))).toBe("yes");
  });
});
