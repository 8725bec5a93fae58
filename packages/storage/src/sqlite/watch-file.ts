import { statSync } from "node:fs";
import { StorageError } from "../storage-error.ts";

/** How often it is looked for. Milliseconds. */
const lookEvery = 1000;

/**
 * Calls `moved` once another file, or none, stands at the path of the one that is open: it was moved, removed or replaced by a backup.
 * SQLite goes on with the old one, and everything it commits is acknowledged and found by nobody again. Call it when the file was opened.
 *
 * @returns ends it.
 */
export function watchFile(file: string, moved: (why: StorageError) => void): () => void {
  const opened = identityOf(file);
  const looking = setInterval(() => {
    let now = opened;
    try {
      now = identityOf(file);
    } catch {
      // A disk that does not answer for a while, or a folder that nobody may look into any more, says nothing of the file.
    }
    if (now === opened) return;
    clearInterval(looking);
    const what = now === undefined ? "moved or removed" : "replaced by another";
    moved(new StorageError("unavailable", `The database file ${file} was ${what} while it was in use.`));
  }, lookEvery).unref();
  return () => clearInterval(looking);
}

/** What stays the same for as long as it is the same file, as SQLite itself tells it. `undefined`: there is none. */
function identityOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}
