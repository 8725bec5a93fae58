import type { DatabaseSync } from "node:sqlite";
import type { Command } from "./commands.ts";
import { explainSqliteError } from "./sqlite-error.ts";
import type { Call } from "./writer-messages.ts";

/** The answers of a batch in order; the few that failed are in `errors` by their place. */
export interface Committed {
  readonly answers: readonly unknown[];
  readonly errors?: ReadonlyMap<number, Error>;
}

/**
 * Runs a batch as one transaction. When one of its calls fails, all is rolled back and each runs in a transaction of
 * its own, so that one failure does not affect the others. Answers after the commit is on disk.
 *
 * @throws when the write lock could not be had: nothing was done, and trying each alone would only wait again.
 */
export function createCommit(
  db: DatabaseSync,
  commands: ReadonlyMap<string, Command>,
): (batch: readonly Call[]) => Committed {
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  const rollback = db.prepare("ROLLBACK");

  function together(batch: readonly Call[]): readonly unknown[] {
    begin.run();
    try {
      const answers = batch.map(([name, args]) => run(name, args));
      commit.run();
      return answers;
    } catch (error) {
      // SQLite has rolled back by itself after some errors, such as a full disk.
      if (db.isTransaction) rollback.run();
      throw error;
    }
  }

  function run(name: string, args: readonly unknown[]): unknown {
    const command = commands.get(name);
    if (command === undefined) throw new Error(`there is no command ${name}`);
    return command(...args);
  }

  function alone(batch: readonly Call[]): Committed {
    const errors = new Map<number, Error>();
    const answers = batch.map((call, index) => {
      try {
        return together([call])[0];
      } catch (error) {
        errors.set(index, explainSqliteError(error));
        return undefined;
      }
    });
    return { answers, errors };
  }

  return (batch) => {
    try {
      return { answers: together(batch) };
    } catch (error) {
      const explained = explainSqliteError(error);
      if ("code" in explained && explained.code === "unavailable") throw explained;
      return alone(batch);
    }
  };
}
