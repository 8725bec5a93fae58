import { existsSync, statfsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { memoryFolder } from "./memory-folder.ts";

describe("a folder in memory", () => {
  it("is none where there is no such folder, it is on a disk, or it has too little room", () => {
    expect(memoryFolder("/no such folder")).toBeUndefined();
    expect(memoryFolder(import.meta.dirname, 0)).toBeUndefined();
    expect(memoryFolder("/dev/shm", Number.MAX_SAFE_INTEGER)).toBeUndefined();
  });

  it("is the one of Linux, where it is in memory", () => {
    expect(memoryFolder("/dev/shm", 0)).toBe(isInMemory("/dev/shm") ? "/dev/shm" : undefined);
  });
});

function isInMemory(folder: string): boolean {
  return existsSync(folder) && statfsSync(folder).type === 0x01021994;
}
