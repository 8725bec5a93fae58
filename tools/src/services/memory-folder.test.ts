import { statfs } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { memoryFolder } from "./memory-folder.ts";

describe("a folder in memory", () => {
  it("is none where there is no such folder, it is on a disk, or it has too little room", async () => {
    await expect(memoryFolder("/no such folder")).resolves.toBeUndefined();
    await expect(memoryFolder(import.meta.dirname, 0)).resolves.toBeUndefined();
    await expect(memoryFolder("/dev/shm", Number.MAX_SAFE_INTEGER)).resolves.toBeUndefined();
  });

  it("is the one of Linux, where it is in memory", async () => {
    const { type } = await statfs("/dev/shm").catch(() => ({ type: 0 }));
    const expected = type === 0x01021994 ? "/dev/shm" : undefined;
    await expect(memoryFolder("/dev/shm", 0)).resolves.toBe(expected);
  });
});
