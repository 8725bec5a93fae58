import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StorageError } from "../storage-error.ts";
import { explainSqliteError } from "./sqlite-error.ts";

/** How long a connection waits for another process, such as the command line beside the server. Milliseconds. */
const busyTimeout = 10_000;

/**
 * Pages of the log (64 MB) after which the writer copies them into the database. All writes wait meanwhile, so it is
 * done seldom, and pages changed often are then copied once: with a million grants, the 99th percentile is a third of
 * that with SQLite's own 1,000. A separate thread for it was tried and was slower on two cores. After a crash the log
 * is read again at the next start, in a fraction of a second.
 */
const checkpointAfter = 16_000;

/**
 * Opens the file. Everything the writer commits is flushed to disk before the commit returns (`synchronous=FULL`); the
 * reader sees each commit at once and cannot write.
 *
 * @throws StorageError
 */
export function connect(file: string, role: "reader" | "writer"): DatabaseSync {
  try {
    const db = new DatabaseSync(file, { timeout: busyTimeout });
    db.exec(`
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -16384;
      PRAGMA wal_autocheckpoint = ${checkpointAfter};
      PRAGMA query_only = ${role === "reader" ? "ON" : "OFF"};
    `);
    return db;
  } catch (error) {
    throw explainSqliteError(error);
  }
}

/** Makes the file, readable by its owner alone, unless it is there. The files SQLite puts beside it copy its mode. */
export function createFile(file: string): void {
  try {
    closeSync(openSync(file, "a", 0o600));
  } catch (error) {
    throw explainFileError(error, file);
  }
}

function explainFileError(error: unknown, file: string): Error {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const reason = code === "ENOENT" ? "its folder does not exist" : `it may not be written (${String(code)})`;
  return new StorageError("refused", `The database file ${file} cannot be used: ${reason}.`, error);
}
