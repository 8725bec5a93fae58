import type { MessagePort } from "node:worker_threads";
import type { BuiltInApi } from "@grantway/protocol";
import { migrateSqlite } from "./sqlite/migrate.ts";
import { openSqlite } from "./sqlite/open.ts";
import type { Migrated } from "./migrations/migration.ts";
import type { Storage } from "./storage.ts";
import { StorageError } from "./storage-error.ts";

/** Which database to open, and how. */
export interface StorageOptions {
  /** `postgres://…` or `postgresql://…`, else the path of an SQLite file. */
  readonly database: string;
  /** From `share()` of the same database on another thread of this process. */
  readonly shared?: MessagePort | undefined;
  /** Refuse a database without our tables (`missing`) instead of making them. */
  readonly mustExist?: boolean;
  /** For a program that does one thing and ends: SQLite is then written on this thread, which starts sooner. */
  readonly brief?: boolean;
  /** The API that is in the catalogue besides those of the database. */
  readonly builtIn?: BuiltInApi | undefined;
}

/**
 * Opens the database and brings its schema up to date. Safe when several processes start at once.
 *
 * @throws StorageError
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { database, shared, mustExist = false, brief = false, builtIn } = options;
  if (!isPostgres(database)) return openSqlite(sqliteFile(database), { shared, mustExist, brief, builtIn });
  // Loaded only when asked for: with SQLite the driver would waste memory and start-up time.
  const { openPostgres } = await import("./postgres/open.ts");
  return openPostgres(database, { mustExist, builtIn });
}

/**
 * Brings the schema up to date and nothing else (`grantway server migrate`).
 *
 * @throws StorageError
 */
export async function migrate({ database }: Pick<StorageOptions, "database">): Promise<Migrated> {
  if (!isPostgres(database)) return migrateSqlite(sqliteFile(database));
  const { migratePostgres } = await import("./postgres/migrate.ts");
  return migratePostgres(database);
}

function isPostgres(database: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(database);
}

/** The path; refuses what looks like a misspelt address or means something else to SQLite. */
function sqliteFile(database: string): string {
  if (
    database === "" ||
    database.includes("\0") ||
    /^(?::memory:$|file:|[a-z][a-z0-9+.-]*:\/\/)/i.test(database)
  ) {
    throw new StorageError(
      "refused",
      "The database is either a postgres:// address or the path of a file for SQLite.",
    );
  }
  return database;
}
