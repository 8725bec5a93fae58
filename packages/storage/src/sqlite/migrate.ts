import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { migrations } from "../migrations/all.ts";
import { type Migrated, type Migration, pendingMigrations, readMigration } from "../migrations/migration.ts";
import { StorageError } from "../storage-error.ts";
import { connect, createFile } from "./connect.ts";
import { explainSqliteError } from "./sqlite-error.ts";

/**
 * Brings the file to the newest schema, making it when it is missing. Any number of processes may do so at once: the
 * first to take the write lock does the work, the others find it done.
 *
 * @throws StorageError
 */
export async function migrateSqlite(
  file: string,
  steps: readonly Migration[] = migrations,
): Promise<Migrated> {
  createFile(file);
  const db = connect(file, "writer");
  try {
    await enableWal(db);
    return runPending(db, steps);
  } catch (error) {
    throw explainSqliteError(error);
  } finally {
    db.close();
  }
}

/** @throws StorageError `missing` when there is no file, or one that was never migrated: nothing was kept there yet. */
export function refuseMissing(file: string): void {
  if (existsSync(file)) {
    const db = connect(file, "reader");
    try {
      if (schemaVersion(db) > 0) return;
    } catch (error) {
      throw explainSqliteError(error);
    } finally {
      db.close();
    }
  }
  throw new StorageError("missing", `There is no database of Grantway at ${file}.`);
}

/** The switch to WAL fails at once, without waiting, while another process does the same: so it is tried again. */
async function enableWal(db: DatabaseSync): Promise<void> {
  const pause = 20;
  for (let attempts = 250; ; attempts--) {
    try {
      db.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (attempts === 0 || !isBusy(error)) throw error;
      await sleep(pause);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}

function runPending(db: DatabaseSync, steps: readonly Migration[]): Migrated {
  db.exec("BEGIN IMMEDIATE");
  try {
    const from = schemaVersion(db);
    for (const step of pendingMigrations(steps, from)) {
      db.exec(readMigration(step, "sqlite"));
      db.exec(`PRAGMA user_version = ${step.version}`);
    }
    const to = schemaVersion(db);
    db.exec("COMMIT");
    return { from, to };
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}

function schemaVersion(db: DatabaseSync): number {
  return Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
}
