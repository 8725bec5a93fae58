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
  const server = inject("postgres");
  const schema = `place_${randomUUID().replaceAll("-", "")}`;
  await query(server, `CREATE SCHEMA ${schema}`);
  const address = new URL(server);
  address.searchParams.set("options", `-c search_path=${schema}`);
  return {
    folder,
    database: address.href,
    run: (sql) => query(address.href, sql),
    async remove() {
      await query(server, `DROP SCHEMA ${schema} CASCADE`);
      removeFolder();
    },
  };
}

async function query(address: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(sql);
    return [answer].flat().at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
