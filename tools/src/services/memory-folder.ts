import { accessSync, constants, statfsSync } from "node:fs";

/** What `statfs` calls a file system in memory, see statfs(2). */
const tmpfs = 0x01021994;

/** Bytes that have to be free: a whole run leaves less than a quarter of it there at once. Containers often have 64 MB. */
const enough = 2 * 1024 ** 3;

/**
 * A folder in memory, where Linux has one with room, otherwise `undefined`. For files that need not outlive the machine: a
 * database of a thousand files is made and removed there in a tenth of the processor time a disk takes. Not for programs, which may
 * often not be run from there.
 */
export function memoryFolder(candidate = "/dev/shm", room = enough): string | undefined {
  try {
    accessSync(candidate, constants.W_OK);
    const { type, bavail, bsize } = statfsSync(candidate);
    return type === tmpfs && bavail * bsize >= room ? candidate : undefined;
  } catch {
    return undefined;
  }
}
