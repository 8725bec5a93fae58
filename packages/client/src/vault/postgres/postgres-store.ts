import { idOfStandIn, ifCalled, openRecord } from "../sealed-record.ts";
import { createSealing } from "../sealing.ts";
import type { Store, Stored } from "../store.ts";
import { createTables } from "./tables.ts";
import { openPool, type Query } from "./pool.ts";

/** How a vault in PostgreSQL is opened. */
export interface PostgresStoreOptions {
  /** `postgres://…`. The optional peer `pg` is loaded for it. */
  readonly url: string;
  /** 32 bytes. The database never sees it. */
  readonly key: Uint8Array;
  /** Which of several vaults in one database: `default`. */
  readonly vault?: string;
  readonly random?: (bytes: number) => Uint8Array;
}

/**
 * A vault in PostgreSQL, for any number of machines. The database holds keyed digests of names and sealed records. Every
 * operation is one statement; moments are the database's, so clocks of clients do not matter.
 *
 * @throws {ClientError} `peer_missing`, `vault_unreachable`
 */
export async function createPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { vault = "default", random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) } = options;
  const sealing = createSealing({ key: options.key, random });
  const pool = await openPool(options.url);
  const { query } = pool;
  await createTables(query).catch(async (error: unknown) => {
    await pool.close();
    throw error;
  });

  const place = (kind: string, id: string) => `postgres ${vault} ${kind} ${id}`;
  const open = ({ id, value, generation }: Row, name?: string): Stored =>
    openRecord({ id, generation, name }, () => sealing.open(place("connection", id), value));

  async function read(id: string, name?: string): Promise<Stored | undefined> {
    const [row] = await query<Row>(
      "SELECT id, value, generation FROM grantway_connections WHERE vault = $1 AND id = $2",
      [vault, id],
    );
    return row === undefined ? undefined : open(row, name);
  }

  const allRows = async () =>
    query<Row>("SELECT id, value, generation FROM grantway_connections WHERE vault = $1", [vault]);
  const allIds = async () => (await allRows()).map(({ id }) => id);
  const idFor = async (name: string) => (await idOfStandIn(name, allIds)) ?? sealing.idOf("connection", name);

  return {
    get: async (name) => ifCalled(name, await read(await idFor(name), name)),

    list: async () => {
      const rows = await allRows();
      return rows.map((row) => open(row)).sort((a, b) => (a.connection.name < b.connection.name ? -1 : 1));
    },

    put: async (connection, expected) => {
      const id = sealing.idOf("connection", connection.name);
      const generation = crypto.randomUUID();
      const value = sealing.seal(place("connection", id), JSON.stringify(connection));
      const written = await write(query, { vault, id, value, generation, expected });
      return written
        ? { outcome: "stored", generation }
        : { outcome: "conflict", current: await read(id, connection.name) };
    },

    remove: async (name, expected) => {
      const id = await idFor(name);
      const rows = await query(
        "DELETE FROM grantway_connections WHERE vault = $1 AND id = $2 AND generation = $3 RETURNING id",
        [vault, id, expected],
      );
      if (rows.length > 0) return "removed";
      return (await read(id)) === undefined ? "absent" : "conflict";
    },

    acquire: async (name, ttl) => {
      const holder = crypto.randomUUID();
      const [row] = await query<{ fence: string }>(
        `INSERT INTO grantway_leases AS held (vault, id, holder, fence, ends_at)
         VALUES ($1, $2, $3, 1, clock_timestamp() + $4 * interval '1 millisecond')
         ON CONFLICT (vault, id) DO UPDATE
         SET holder = excluded.holder, fence = held.fence + 1,
             ends_at = clock_timestamp() + $4 * interval '1 millisecond'
         WHERE held.ends_at <= clock_timestamp()
         RETURNING fence`,
        [vault, sealing.idOf("lease", name), holder, ttl],
      );
      return row === undefined ? undefined : { name, holder, fence: Number(row.fence) };
    },

    renew: async (lease, ttl) => {
      const rows = await query(
        `UPDATE grantway_leases SET ends_at = clock_timestamp() + $4 * interval '1 millisecond'
         WHERE vault = $1 AND id = $2 AND holder = $3 AND ends_at > clock_timestamp() RETURNING fence`,
        [vault, sealing.idOf("lease", lease.name), lease.holder, ttl],
      );
      return rows.length > 0 ? "renewed" : "lost";
    },

    release: async (lease) => {
      await query(
        "UPDATE grantway_leases SET ends_at = '-infinity' WHERE vault = $1 AND id = $2 AND holder = $3",
        [vault, sealing.idOf("lease", lease.name), lease.holder],
      );
    },

    leave: async (key, value, ttl) => {
      const id = sealing.idOf("letter", key);
      const rows = await query(
        `INSERT INTO grantway_letters AS letter (vault, id, value, ends_at)
         VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')
         ON CONFLICT (vault, id) DO UPDATE SET value = excluded.value, ends_at = excluded.ends_at
         WHERE letter.ends_at <= clock_timestamp()
         RETURNING id`,
        [vault, id, sealing.seal(place("letter", id), value), ttl],
      );
      return rows.length > 0 ? "left" : "taken";
    },

    collect: async (key) => {
      const id = sealing.idOf("letter", key);
      // Expired ones go with it: nothing else sweeps them.
      const rows = await query<{ id: string; value: string; alive: boolean }>(
        `DELETE FROM grantway_letters WHERE vault = $1 AND (id = $2 OR ends_at <= clock_timestamp())
         RETURNING id, value, ends_at > clock_timestamp() AS alive`,
        [vault, id],
      );
      const letter = rows.find((row) => row.id === id && row.alive);
      return letter === undefined ? undefined : sealing.open(place("letter", id), letter.value);
    },

    close: () => pool.close(),
  };
}

interface Row {
  readonly id: string;
  readonly value: string;
  readonly generation: string;
}

async function write(
  query: Query,
  row: Row & { readonly vault: string; readonly expected: string | undefined },
): Promise<boolean> {
  const { vault, id, value, generation, expected } = row;
  const rows =
    expected === undefined
      ? await query(
          `INSERT INTO grantway_connections (vault, id, value, generation) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING id`,
          [vault, id, value, generation],
        )
      : await query(
          `UPDATE grantway_connections SET value = $3, generation = $4
           WHERE vault = $1 AND id = $2 AND generation = $5 RETURNING id`,
          [vault, id, value, generation, expected],
        );
  return rows.length > 0;
}
