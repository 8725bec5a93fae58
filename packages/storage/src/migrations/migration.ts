import { readFileSync } from "node:fs";
import { StorageError } from "../storage-error.ts";

/**
 * One step of the schema. Steps are append-only and expand before they contract: the version before this one keeps
 * serving while this one starts (ARCHITECTURE.md, Storage). Once released a step is never edited.
 */
export interface Migration {
  /** 1, 2, 3, … */
  readonly version: number;
  readonly name: string;
}

/** The statements of a step: `0001-spine.sqlite.sql` and its like beside this file. */
export function readMigration({ version, name }: Migration, dialect: "sqlite" | "postgres"): string {
  const file = `${String(version).padStart(4, "0")}-${name}.${dialect}.sql`;
  return readFileSync(new URL(file, import.meta.url), "utf8");
}

/**
 * The steps still to run on a database at `version`.
 *
 * @throws StorageError `newer` when the database knows a step this program does not.
 */
export function pendingMigrations(all: readonly Migration[], version: number): readonly Migration[] {
  const newest = all.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new StorageError(
      "newer",
      `The database is at schema ${version}, newer than the ${newest} this version of Grantway knows: ` +
        "start the newer version, or restore a backup made before the upgrade.",
    );
  }
  return all.filter((migration) => migration.version > version);
}

/** From which schema version to which a database was brought. */
export interface Migrated {
  readonly from: number;
  readonly to: number;
}
