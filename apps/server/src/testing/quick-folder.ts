import { accessSync, constants, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** On Linux, files in memory; a container may have hardly any, or none. */
const inMemory = "/dev/shm";
const enough = 1024 ** 3;

/**
 * A new folder, in memory where that has room: what a store commits waits for the disk otherwise, which is most of what a small
 * test does. Not for programs, which may not be run from there, nor for what is about disks.
 */
export function quickFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), prefix));
}

/** Whether a folder can be written to and has a gigabyte left. */
export function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= enough;
  } catch {
    return false;
  }
}
