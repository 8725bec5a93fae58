import { chmodSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Writes a file whole or not at all. A link stays a link, and what it leads to is replaced; a pipe or a device, such as
 * `/dev/stdout`, is written into, because nobody would read what took its place.
 *
 * @param mode - its permissions; those the file has by default, or for a new one what the system gives new files.
 * @throws what the system says
 */
export function replaceFile(file: string, text: string, mode?: number): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) return writeFileSync(file, text);
  const place = there === undefined ? endOf(file) : realpathSync(file);
  const kept = mode ?? (there === undefined ? undefined : there.mode & 0o777);
  const beside = `${place}.${process.pid}.new`;
  try {
    writeFileSync(beside, text, { flag: "wx", ...(kept === undefined ? {} : { mode: kept }) });
    // Made with what the system lets new files have.
    if (kept !== undefined) chmodSync(beside, kept);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** As many links as the system follows. */
const mostLinks = 40;

/** Where a link ends at which nothing is yet. */
function endOf(path: string, links = mostLinks): string {
  try {
    return links === 0 ? path : endOf(resolve(realpathSync(dirname(path)), readlinkSync(path)), links - 1);
  } catch {
    return path;
  }
}
