import type { SessionStore } from "./session-store.ts";

/** Rows whose time is over are removed as others are written, at most so many at a time. */
const sweep = 20;

/**
 * Sessions in a file, for one machine with any number of processes. Each statement commits by itself. `":memory:"` keeps
 * them in this process.
 */
export function createSqliteSessions({
  path,
  now = Date.now,
}: {
  readonly path: string;
  readonly now?: () => number;
}): SessionStore & { close(): void } {
  // Loaded when it is needed: importing it prints a warning in some versions of Node.
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
  const database = new DatabaseSync(path);
  // What a power cut takes is a refresh of the last moments; a reader never waits for a writer.
  database.exec("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  database.exec(`
    CREATE TABLE IF NOT EXISTS bff_sessions (
      id TEXT PRIMARY KEY, value TEXT NOT NULL, version TEXT NOT NULL, ends_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS bff_sessions_ends_at ON bff_sessions (ends_at);
    CREATE TABLE IF NOT EXISTS bff_leases (
      id TEXT PRIMARY KEY, holder TEXT NOT NULL, ends_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;`);

  const read = database.prepare("SELECT value, version FROM bff_sessions WHERE id = ? AND ends_at > ?");
  const insert = database.prepare(`
    INSERT INTO bff_sessions (id, value, version, ends_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET value = excluded.value, version = excluded.version, ends_at = excluded.ends_at
    WHERE bff_sessions.ends_at <= ?`);
  const update = database.prepare(
    "UPDATE bff_sessions SET value = ?, version = ?, ends_at = ? WHERE id = ? AND version = ? AND ends_at > ?",
  );
  const remove = database.prepare("DELETE FROM bff_sessions WHERE id = ?");
  const clean = ["bff_sessions", "bff_leases"].map((table) =>
    database.prepare(
      `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ends_at <= ? LIMIT ${sweep})`,
    ),
  );
  const acquire = database.prepare(`
    INSERT INTO bff_leases (id, holder, ends_at) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at WHERE bff_leases.ends_at <= ?`);
  const renew = database.prepare(
    "UPDATE bff_leases SET ends_at = ? WHERE id = ? AND holder = ? AND ends_at > ?",
  );
  const release = database.prepare("DELETE FROM bff_leases WHERE id = ? AND holder = ?");

  return {
    close: () => database.close(),

    async read(id) {
      const row = read.get(id, now());
      return row === undefined ? undefined : { value: String(row["value"]), version: String(row["version"]) };
    },

    async write(id, value, { expected, lifetime }) {
      const version = crypto.randomUUID();
      const [at, end] = [now(), now() + lifetime];
      if (expected !== undefined)
        return update.run(value, version, end, id, expected, at).changes > 0 ? version : undefined;
      for (const statement of clean) statement.run(at);
      return insert.run(id, value, version, end, at).changes > 0 ? version : undefined;
    },

    async remove(id) {
      remove.run(id);
    },

    async acquire(id, ttl) {
      const holder = crypto.randomUUID();
      return acquire.run(id, holder, now() + ttl, now()).changes > 0 ? holder : undefined;
    },

    renew: async (id, holder, ttl) => renew.run(now() + ttl, id, holder, now()).changes > 0,

    async release(id, holder) {
      release.run(id, holder);
    },
  };
}
