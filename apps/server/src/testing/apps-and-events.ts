import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

/*
 * Apps that are installed and events of theirs, written into the store of a server past all of its ports.
 */

/** Runs SQL in a SQLite file that a server has open. */
export function inStore(
  database: string,
  ...statements: readonly string[]
): readonly Record<string, unknown>[] {
  const db = new DatabaseSync(database, { timeout: 10_000 });
  try {
    return statements.flatMap((statement) => db.prepare(statement).all());
  } finally {
    db.close();
  }
}

/** An app of a publisher that is installed in an organisation; of an app that is there already, one more installation. */
export function givenApp(
  database: string,
  given?: string,
): { readonly app: string; readonly installation: string } {
  const [app, organisation, installation] = [given ?? randomUUID(), randomUUID(), randomUUID()];
  const made = `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
    VALUES ('${organisation}', '${organisation}', 'Acme', 'acme', 'live', 'active', 0, 1)`;
  const apps = `INSERT INTO apps (id, slug, publisher_id, status, visibility, name, name_key, category, created_at, revision)
    VALUES ('${app}', '${app}', '${organisation}', 'active', 'public', 'Reports', 'reports', 'other', 0, 1)`;
  const installed = `INSERT INTO installations
      (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by, created_at, updated_at, revision)
    VALUES ('${installation}', '${app}', '${organisation}', 'active', '[]', 1, 1, 'ada', 0, 0, 1)`;
  inStore(database, made, ...(given === undefined ? [apps] : []), installed);
  return { app, installation };
}

/** Writes an event down, as decisions do. Answers the id after the kind of its stream. */
export function happened(
  database: string,
  {
    stream,
    type,
    payload = {},
    at = Date.now(),
  }: { stream: string; type: string; payload?: object; at?: number },
): string {
  inStore(
    database,
    `INSERT INTO event_streams (stream, seq) VALUES ('${stream}', 1)
      ON CONFLICT (stream) DO UPDATE SET seq = event_streams.seq + 1`,
    `INSERT INTO events (stream, seq, type, payload, at)
      SELECT stream, seq, '${type}', '${JSON.stringify(payload)}', ${at} FROM event_streams WHERE stream = '${stream}'`,
  );
  return stream.slice(stream.indexOf(":") + 1);
}
