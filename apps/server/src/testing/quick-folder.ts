import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryFolder } from "@grantway/tools/services";

/**
 * A new folder, in memory where there is room: what a store commits waits for the disk otherwise, which is most of what a small test
 * does. Not for what is about disks.
 */
export function quickFolder(prefix: string): string {
  return mkdtempSync(join(memoryFolder() ?? tmpdir(), prefix));
}
