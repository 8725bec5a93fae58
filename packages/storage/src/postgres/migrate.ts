import pg from "pg";
import { migrations } from "../migrations/all.ts";
import { type Migrated, type Migration, pendingMigrations, readMigration } from "../migrations/migration.ts";
import { StorageError } from "../storage-error.ts";
import { connecting } from "./database.ts";
import { locks } from "../decisions/lock.ts";
import { explainPostgresError } from "./postgres-error.ts";

interface PostgresMigration {
  /** Refuse a database without our tables instead of making them. */
  readonly mustExist?: boolean;
  readonly steps?: readonly Migration[];
}

/**
 * Brings the database to the newest schema. Any number of processes may do so at once: the first to take the lock does
 * the work, the others find it done.
 *
 * @throws StorageError
 */
export async function migratePostgres(
  url: string,
  { mustExist = false, steps = migrations }: PostgresMigration = {},
): Promise<Migrated> {
  const client = new pg.Client({ ...connecting, connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    await refuseUnfit(client);
    if (mustExist) await refuseMissing(client);
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [locks.migrations]);
    const migrated = await runPending(client, steps);
    await client.query("COMMIT");
    return migrated;
  } catch (error) {
    throw explainPostgresError(error);
  } finally {
    // Ends the transaction too, when it was left open.
    await client.end().catch(() => {});
  }
}

/** The name is resolved by the connection's `search_path`. */
async function refuseMissing(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('schema_versions') IS NOT NULL AS found",
  );
  if (rows[0]?.found === true) return;
  throw new StorageError("missing", "The PostgreSQL database holds nothing of Grantway.");
}

/** Refuses settings under which storage could not keep its promises. */
async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; commit: string }>(
    "SELECT current_setting('server_encoding') AS encoding, current_setting('synchronous_commit') AS commit",
  );
  const [settings] = rows;
  if (settings?.encoding !== "UTF8") {
    throw new StorageError(
      "refused",
      `The PostgreSQL database has the encoding ${settings?.encoding}: create it with UTF8.`,
    );
  }
  if (settings.commit === "off") {
    throw new StorageError(
      "refused",
      "PostgreSQL runs with synchronous_commit = off, which forgets acknowledged grants in a crash: " +
        "ALTER DATABASE … SET synchronous_commit = on.",
    );
  }
}

async function runPending(client: pg.Client, steps: readonly Migration[]): Promise<Migrated> {
  await client.query(
    "CREATE TABLE IF NOT EXISTS schema_versions (version integer PRIMARY KEY, name text NOT NULL)",
  );
  const { rows } = await client.query<{ version: number }>(
    "SELECT coalesce(max(version), 0) AS version FROM schema_versions",
  );
  const from = rows[0]?.version ?? 0;
  let to = from;
  for (const step of pendingMigrations(steps, from)) {
    await client.query(readMigration(step, "postgres"));
    await client.query("INSERT INTO schema_versions (version, name) VALUES ($1, $2)", [
      step.version,
      step.name,
    ]);
    to = step.version;
  }
  return { from, to };
}
