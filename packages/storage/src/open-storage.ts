import { migratePostgres } from "./postgres/migrate.ts";
import { openPostgres } from "./postgres/open.ts";
import { migrateSqlite } from "./sqlite/migrate.ts";
import { openSqlite } from "./sqlite/open.ts";
import type { Migrated } from "./migrations/migration.ts";
import type { Storage } from "./storage.ts";
import { StorageError } from "./storage-error.ts";

/** Which database: `postgres://…` or `postgresql://…`, else the path of an SQLite file. */
export interface StorageOptions {
  readonly database: string;
}

/**
 * Opens the database and brings its schema up to date. Safe when several processes start at once.
 *
 * @throws StorageError
 */
export async function openStorage({ database }: StorageOptions): Promise<Storage> {
  return isPostgres(database) ? openPostgres(database) : openSqlite(sqliteFile(database));
}

/**
 * Brings the schema up to date and nothing else (`grantway server migrate`).
 *
 * @throws StorageError
 */
export async function migrate({ database }: StorageOptions): Promise<Migrated> {
  return isPostgres(database) ? migratePostgres(database) : migrateSqlite(sqliteFile(database));
}

function isPostgres(database: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(database);
}

/** A path, and not something a misspelt address or SQLite itself would take for another thing. */
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
