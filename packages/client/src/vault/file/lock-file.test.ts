import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLockFiles } from "./lock-file.ts";
import { processSpace } from "./machine.ts";

async function given() {
  const folder = await mkdtemp(join(tmpdir(), "grantway-locks-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const clock = { now: Date.now() };
  return { folder, clock, locks: createLockFiles({ folder, now: () => clock.now }) };
}

const owner = (change: object) =>
  JSON.stringify({ holder: "h", pid: 1, space: processSpace(), until: Infinity, ...change });
/** A number no process has here. */
const nobody = 2 ** 22 + 1;

describe("lock files", () => {
  it("go to one of many, and count up", async () => {
    const { locks, folder } = await given();
    for (let round = 1; round <= 5; round++) {
      const holds = (await Promise.all(Array.from({ length: 16 }, () => locks.acquire("a", 1000)))).filter(
        Boolean,
      );
      expect(holds).toHaveLength(1);
      expect(holds[0]?.fence).toBe(round);
      if (holds[0] !== undefined) await locks.release(holds[0]);
    }
    expect(await readdir(folder)).toEqual(["a.5"]);
  });

  it("of a process that is gone are taken over at once, long before their end", async () => {
    const { locks, folder, clock } = await given();
    await writeFile(join(folder, "a.7"), owner({ pid: nobody, until: clock.now + 60_000 }));
    expect((await locks.acquire("a", 1000))?.fence).toBe(8);
  });

  it("of a process elsewhere, whose number says nothing here, are waited for", async () => {
    const { locks, folder, clock } = await given();
    await writeFile(
      join(folder, "a.7"),
      owner({ pid: nobody, space: "elsewhere", until: clock.now + 60_000 }),
    );
    expect(await locks.acquire("a", 1000)).toBeUndefined();
    clock.now += 60_000;
    expect((await locks.acquire("a", 1000))?.fence).toBe(8);
  });

  it("that cannot be read belong to somebody for a while", async () => {
    const { locks, folder, clock } = await given();
    await writeFile(join(folder, "a.7"), "");
    expect(await locks.acquire("a", 1000)).toBeUndefined();
    clock.now += 11_000;
    expect((await locks.acquire("a", 1000))?.fence).toBe(8);
  });

  it("made by somebody who looked at an old list are given up", async () => {
    const { locks, folder } = await given();
    await writeFile(join(folder, "a.9"), owner({ until: 0 }));
    const hold = await locks.acquire("a", 1000);
    expect(await locks.holds({ name: "a", holder: "late", fence: 9 })).toBe(false);
    expect(hold?.fence).toBe(10);
  });

  it("that were taken over are neither renewed nor released", async () => {
    const { locks, clock } = await given();
    const first = await locks.acquire("a", 1000);
    clock.now += 1001;
    const second = await locks.acquire("a", 1000);
    if (first === undefined || second === undefined) throw new Error("no lock");
    expect(await locks.renew(first, 1000)).toBe("lost");
    await locks.release(first);
    expect(await locks.acquire("a", 1000)).toBeUndefined();
    expect(await locks.renew(second, 1000)).toBe("renewed");
  });
});
