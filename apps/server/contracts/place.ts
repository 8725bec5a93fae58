import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { inject } from "vitest";

/** Which database a suite runs on. */
export const databases = ["sqlite", "postgres"] as const;

/** One of {@link databases}. */
export type DatabaseKind = (typeof databases)[number];

/** An empty database, and a folder beside it. */
export interface Place {
  readonly folder: string;
  /** What `GRANTWAY_DATABASE` takes. */
  readonly database: string;
  /** Runs SQL past everything else; the rows of the last statement. */
  readonly run: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly remove: () => Promise<void>;
}

/** An empty place; whoever makes it removes it. */
export async function createPlace(kind: DatabaseKind): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-place-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (kind === "sqlite") {
    const database = join(folder, "grantway.sqlite");
    return {
      folder,
      database,
      async run(sql) {
        const db = new DatabaseSync(database, { timeout: 10_000 });
        try {
          if (/^\s*SELECT/i.test(sql)) return db.prepare(sql).all();
          db.exec(sql);
          return [];
        } finally {
          db.close();
        }
      },
      remove: async () => removeFolder(),
    };
  }
  const schema = `place_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE SCHEMA ${schema}`);
  const address = new URL(inject("postgres"));
  address.searchParams.set("options", `-c search_path=${schema}`);
  const connections = connectTo(address.href);
  return {
    folder,
    database: address.href,
    run: async (sql) => {
      const answer = await connections.query<Record<string, unknown>>(sql);
      return [answer].flat().at(-1)?.rows ?? [];
    },
    async remove() {
      await connections.end();
      await onServer(`DROP SCHEMA ${schema} CASCADE`);
      removeFolder();
    },
  };
}

let server: pg.Pool | undefined;

async function onServer(sql: string): Promise<void> {
  server ??= connectTo(inject("postgres"));
  await server.query(sql);
}

/** Connections stay open between statements: to make one takes PostgreSQL longer than most of these. */
function connectTo(address: string): pg.Pool {
  const connections = new pg.Pool({ connectionString: address, idleTimeoutMillis: 0, allowExitOnIdle: true });
  // Whoever ends a connection of ours is a test; the next statement makes another.
  connections.on("error", () => {});
  return connections;
}
