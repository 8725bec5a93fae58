import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
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
  JSON.stringify({ holder: "h", pid: 1, space: processSpace(), until: Date.now() + 60_000, ...change });
/** An id that no process has here. */
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

  it.each([
    ["with another ending", "a.old", ""],
    ["with a number and more", "a.7.bak", "{}"],
    ["with no number", "a.", ""],
    ["with a number nobody comes to", "a.99999999999999999999", ""],
    ["with a number below all", "a.-1", ""],
    ["of another lock", "ab.7", ""],
  ])("are not held by a stray file: %s", async (_, file, text) => {
    const { locks, folder } = await given();
    await writeFile(join(folder, file), text);
    expect((await locks.acquire("a", 1000))?.fence).toBe(1);
    expect(await readdir(folder)).toContain(file);
  });

  it.each([
    ["null", "null"],
    ["a number", "7"],
    ["a list", "[]"],
    ["half of one", '{"holder":"h","pid":1'],
    ["an end that is none", owner({ until: "soon" })],
    ["an end that never comes", owner({ until: 9e15 })],
    ["no process", owner({ pid: null })],
  ])("with %s in them are taken over after a while", async (_, text) => {
    const { locks, folder, clock } = await given();
    await writeFile(join(folder, "a.7"), text);
    expect(await locks.acquire("a", 1000)).toBeUndefined();
    clock.now += 11_000;
    const hold = await locks.acquire("a", 1000);
    expect(hold?.fence).toBe(8);
    expect(hold !== undefined && (await locks.renew(hold, 1000))).toBe("renewed");
  });

  it("are taken over where a folder stands in their place, and where a clock was set back", async () => {
    const { locks, folder, clock } = await given();
    await mkdir(join(folder, "a.7"));
    clock.now -= 3_600_000;
    const hold = await locks.acquire("a", 1000);
    expect(hold?.fence).toBe(8);
    expect(await locks.acquire("a", 1000)).toBeUndefined();
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
