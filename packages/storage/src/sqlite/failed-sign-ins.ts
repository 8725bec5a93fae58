import type { DatabaseSync } from "node:sqlite";
import type { FailedSignIns } from "@grantway/identity";
import type { Instant } from "@grantway/protocol";
import { change, query } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The writes of {@link FailedSignIns}, in the writer's thread. */
export function failedSignInCommands(db: DatabaseSync) {
  const add = change(
    db,
    `INSERT INTO failed_sign_ins (key, at, failures) VALUES (?, ?, 1)
     ON CONFLICT (key, at) DO UPDATE SET failures = failures + 1`,
  );
  const clear = change(db, "DELETE FROM failed_sign_ins WHERE key = ?");
  return {
    addFailedSignIns(keys: readonly string[], at: Instant): void {
      for (const key of keys) add(key, at);
    },
    clearFailedSignIns(keys: readonly string[]): void {
      for (const key of keys) clear(key);
    },
  };
}

/** {@link FailedSignIns} in SQLite. */
export function createFailedSignIns({
  reader,
  writer,
}: {
  reader: DatabaseSync;
  writer: Writer;
}): FailedSignIns {
  const run = commandsOf<ReturnType<typeof failedSignInCommands>>(writer, "failedSignIns");
  const count = query(
    reader,
    `SELECT coalesce(sum(failures), 0), coalesce(max(at), 0) FROM failed_sign_ins
     WHERE key = ? AND at > ? AND at <= ?`,
  );
  return {
    async count(keys, window, at) {
      return keys.map((key) => {
        const [failures, lastAt] = count.one(key, at - window, at) ?? [];
        return { failures: Number(failures), lastAt: Number(lastAt) };
      });
    },
    add: (keys, at) => run("addFailedSignIns", keys, at),
    clear: (keys) => run("clearFailedSignIns", keys),
  };
}
