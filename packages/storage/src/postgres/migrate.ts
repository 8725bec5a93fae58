import type { Migrated } from "../migrations/migration.ts";
import { StorageError } from "../storage-error.ts";

/** Brings the database to the newest schema. */
export async function migratePostgres(_url: string): Promise<Migrated> {
  throw new StorageError("refused", "PostgreSQL is not supported yet.");
}
