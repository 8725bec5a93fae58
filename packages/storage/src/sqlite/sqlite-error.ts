import { StorageError } from "../storage-error.ts";

/** Primary result codes of SQLite, https://sqlite.org/rescode.html */
const meanings = new Map<number, readonly [StorageError["code"], string]>([
  [5, ["unavailable", "The database is busy: another process holds its lock."]],
  [6, ["unavailable", "The database is busy: a table is locked."]],
  [8, ["refused", "The database file or its folder is read-only."]],
  [10, ["unavailable", "Reading or writing the database file failed."]],
  [11, ["refused", "The database file is damaged: restore a backup."]],
  [13, ["unavailable", "The disk is full."]],
  [14, ["refused", "The database file cannot be opened: its folder is missing or may not be written."]],
  [23, ["refused", "The database file may not be opened."]],
  [26, ["refused", "The file is not an SQLite database."]],
]);

/** What an error of SQLite means for the operator; errors of anything else are answered as they are. */
export function explainSqliteError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  // What Node says of a statement whose database was closed.
  if ("code" in error && error.code === "ERR_INVALID_STATE") {
    return new StorageError("unavailable", "Storage is closed.", error);
  }
  const code = "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : undefined;
  if (code === undefined || error instanceof StorageError) return error;
  const [kind, sentence] = meanings.get(code) ?? ["failed", `A database statement failed: ${error.message}.`];
  return new StorageError(kind, sentence, error);
}
