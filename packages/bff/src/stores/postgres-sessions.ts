import type { SessionStore } from "./session-store.ts";

/** What is used of a pool of `pg`, so that the app brings its own. */
export interface PostgresPool {
  query(
    text: string,
    values: unknown[],
  ): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;
}

/** Rows whose time is over are removed as others are written, at most so many at a time. */
const sweep = 20;
/** An arbitrary number: servers that start at once make the tables one after the other. */
const lock = 7_264_418_992;

/**
 * Sessions in PostgreSQL, for any number of machines. Every operation is one statement, and moments are the database's.
 * Makes its tables at first use.
 */
export function createPostgresSessions({ pool }: { readonly pool: PostgresPool }): SessionStore {
  let ready: Promise<unknown> | undefined;

  async function query(text: string, values: unknown[]) {
    ready ??= createTables(pool).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    await ready;
    return pool.query(text, values);
  }

  const changes = async (text: string, values: unknown[]) => ((await query(text, values)).rowCount ?? 0) > 0;

  return {
    async read(id) {
      const { rows } = await query(
        "SELECT value, version FROM bff_sessions WHERE id = $1 AND ends_at > clock_timestamp()",
        [id],
      );
      return rows[0] as { readonly value: string; readonly version: string } | undefined;
    },

    async write(id, value, { expected, lifetime }) {
      const version = crypto.randomUUID();
      const written =
        expected === undefined
          ? await changes(
              `WITH swept AS (DELETE FROM bff_sessions WHERE id IN (
                 SELECT id FROM bff_sessions WHERE ends_at <= clock_timestamp() AND id <> $1 LIMIT ${sweep}))
               INSERT INTO bff_sessions AS there (id, value, version, ends_at) VALUES ($1, $2, $3, ${later("$4")})
               ON CONFLICT (id) DO UPDATE
               SET value = excluded.value, version = excluded.version, ends_at = excluded.ends_at
               WHERE there.ends_at <= clock_timestamp()`,
              [id, value, version, lifetime],
            )
          : await changes(
              `UPDATE bff_sessions SET value = $2, version = $3, ends_at = ${later("$4")}
               WHERE id = $1 AND version = $5 AND ends_at > clock_timestamp()`,
              [id, value, version, lifetime, expected],
            );
      return written ? version : undefined;
    },

    async remove(id) {
      await query("DELETE FROM bff_sessions WHERE id = $1", [id]);
    },

    async acquire(id, ttl) {
      const holder = crypto.randomUUID();
      const taken = await changes(
        `WITH swept AS (DELETE FROM bff_leases WHERE id IN (
           SELECT id FROM bff_leases WHERE ends_at <= clock_timestamp() AND id <> $1 LIMIT ${sweep}))
         INSERT INTO bff_leases AS held (id, holder, ends_at) VALUES ($1, $2, ${later("$3")})
         ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at
         WHERE held.ends_at <= clock_timestamp()`,
        [id, holder, ttl],
      );
      return taken ? holder : undefined;
    },

    renew: (id, holder, ttl) =>
      changes(
        `UPDATE bff_leases SET ends_at = ${later("$3")} WHERE id = $1 AND holder = $2 AND ends_at > clock_timestamp()`,
        [id, holder, ttl],
      ),

    async release(id, holder) {
      await query("DELETE FROM bff_leases WHERE id = $1 AND holder = $2", [id, holder]);
    },
  };
}

function later(parameter: string): string {
  return `clock_timestamp() + ${parameter} * interval '1 millisecond'`;
}

/** Looks first, because the user of a running system need not be allowed to make tables. */
async function createTables(pool: PostgresPool): Promise<void> {
  const { rows } = await pool.query("SELECT to_regclass('bff_leases') IS NOT NULL AS there", []);
  if ((rows[0] as { readonly there: boolean }).there) return;
  // One simple query is one transaction: all tables exist or none.
  await pool.query(
    `SELECT pg_advisory_xact_lock(${lock});
     CREATE TABLE IF NOT EXISTS bff_sessions (
       id text PRIMARY KEY, value text NOT NULL, version text NOT NULL, ends_at timestamptz NOT NULL);
     CREATE INDEX IF NOT EXISTS bff_sessions_ends_at ON bff_sessions (ends_at);
     CREATE TABLE IF NOT EXISTS bff_leases (id text PRIMARY KEY, holder text NOT NULL, ends_at timestamptz NOT NULL);`,
    [],
  );
}
