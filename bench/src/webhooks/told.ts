import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";

/*
 * Apps, installations and events, written into the database of an instance past its server: what is measured is what follows.
 */

/** Runs SQL in a database, several statements in one transaction. */
export type Run = (...statements: readonly string[]) => Promise<void>;

/** `database`: a file of SQLite, or an address of PostgreSQL. */
export function runIn(database: string): Run {
  return async (...statements) => {
    const all = ["BEGIN", ...statements, "COMMIT"].join(";\n");
    if (database.startsWith("postgres")) {
      const client = new pg.Client(database);
      await client.connect();
      await client.query(all);
      await client.end();
      return;
    }
    const db = new DatabaseSync(database, { timeout: 30_000 });
    db.exec(all);
    db.close();
  };
}

/** Publishes apps, each with as many installations. Answers the ids of the installations by app. */
export async function publish(
  run: Run,
  apps: number,
  installations: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const made = new Map(
    Array.from({ length: apps }, () => [
      randomUUID(),
      Array.from({ length: installations }, () => randomUUID()),
    ]),
  );
  const organisations = [...made.keys(), ...[...made.values()].flat()];
  await run(
    `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision) VALUES
      ${organisations.map((id) => `('${id}', '${id}', 'Acme', 'acme', 'live', 'active', 0, 1)`).join(",")}`,
    `INSERT INTO apps (id, slug, publisher_id, status, visibility, name, name_key, category, created_at, revision) VALUES
      ${[...made.keys()].map((id) => `('${id}', '${id}', '${id}', 'active', 'public', 'Reports', 'reports', 'other', 0, 1)`).join(",")}`,
    `INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by, created_at,
      updated_at, revision) VALUES
      ${[...made].flatMap(([app, ids]) => ids.map((id) => `('${id}', '${app}', '${id}', 'active', '[]', 1, 1, 'ada', 0, 0, 1)`)).join(",")}`,
  );
  return made;
}

/** Tells each installation of as many events. */
export async function tell(run: Run, installations: readonly string[], each: number): Promise<void> {
  const at = Date.now();
  const streams = installations.map((id) => `('installation:${id}', ${each})`).join(",");
  const events = installations.flatMap((id) =>
    Array.from({ length: each }, (_, back) => `('installation:${id}', ${back})`),
  );
  await run(
    `INSERT INTO event_streams (stream, seq) VALUES ${streams}
      ON CONFLICT (stream) DO UPDATE SET seq = event_streams.seq + ${each}`,
    `WITH told (stream, back) AS (VALUES ${events.join(",")})
      INSERT INTO events (stream, seq, type, payload, at)
      SELECT s.stream, s.seq - told.back, 'grant.changed', '{}', ${at} FROM told JOIN event_streams s ON s.stream = told.stream`,
  );
}
