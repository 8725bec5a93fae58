import type { DatabaseSync } from "node:sqlite";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { loadCommands } from "./commands.ts";
import { createCommit } from "./commit.ts";
import { connect } from "./connect.ts";
import { migrateSqlite } from "./migrate.ts";
import { StorageError } from "../storage-error.ts";
import { watchFile } from "./watch-file.ts";
import type { Answer, Call, PackedError, WriterWord } from "./writer-messages.ts";

/*
 * The one writer of this process, on a thread of its own, so that a disk flush never stalls the event loop. It brings the schema up to
 * date first. The thread that started it sends it a port for each thread that writes; batches on a port are answered there, in order.
 * `null` asks it to close.
 */
const { file } = workerData as { readonly file: string };
const owner = parentPort;
if (owner === null) throw new Error("this file runs as a worker thread");

const say = (word: WriterWord) => owner.postMessage(word);
try {
  await migrateSqlite(file);
  serve(connect(file, "writer"), owner);
  say("open");
} catch (error) {
  say(pack(error));
  owner.close();
}

function serve(db: DatabaseSync, from: MessagePort): void {
  const commit = createCommit(db, loadCommands(db));
  const lines = new Set<MessagePort>();
  const stopWatching = watchFile(file, (why) => {
    emptyLog(db);
    throw why;
  });
  from.on("message", (line: MessagePort | null) => {
    if (line === null) {
      stopWatching();
      db.close();
      for (const open of [...lines, from]) open.close();
      return;
    }
    lines.add(line);
    line.on("close", () => lines.delete(line));
    line.on("message", (batch: readonly Call[]) => line.postMessage(answer(batch, commit)));
  });
}

/** What is in the log belongs to the file that is gone from here: read beside another one, it would damage that. */
function emptyLog(db: DatabaseSync): void {
  try {
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // The database is given up in any case.
  }
}

function answer(batch: readonly Call[], commit: ReturnType<typeof createCommit>): Answer {
  try {
    const { answers, errors } = commit(batch);
    return errors === undefined ? [answers] : [answers, new Map([...errors].map(([at, e]) => [at, pack(e)]))];
  } catch (error) {
    return pack(error);
  }
}

function pack(error: unknown): PackedError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof StorageError ? error.code : "failed";
  const cause = error instanceof StorageError && error.cause instanceof Error ? error.cause.stack : stack;
  return { code, message, cause: cause ?? message };
}
