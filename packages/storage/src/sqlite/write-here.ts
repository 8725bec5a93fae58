import { StorageError } from "../storage-error.ts";
import { loadCommands } from "./commands.ts";
import { createCommit } from "./commit.ts";
import { connect } from "./connect.ts";
import type { Writer } from "./writer.ts";

/**
 * Writes on the thread of the caller, each call at once and in a transaction of its own: for a program that does one thing and
 * ends. It answers nobody else meanwhile, and to start a thread would take it longer than all it writes.
 *
 * @throws StorageError when it cannot open the file.
 */
export function writeHere(file: string, { acknowledging }: { readonly acknowledging: () => void }): Writer {
  const db = connect(file, "writer");
  const commit = createCommit(db, loadCommands(db));
  return {
    async run(name, args) {
      if (!db.isOpen) throw new StorageError("unavailable", "Storage is closed.");
      const { answers, errors } = commit([[name, args]]);
      const error = errors?.get(0);
      if (error !== undefined) throw asStorageError(error);
      acknowledging();
      return answers[0];
    },
    waiting: () => 0,
    share: () => undefined,
    lost: new Promise(() => undefined),
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

function asStorageError(error: Error): StorageError {
  return error instanceof StorageError ? error : new StorageError("failed", error.message, error);
}
