import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openStorage, type Storage } from "../src/index.ts";

/*
 * These tests start many threads and processes; with their code compiled once, each starts several times faster.
 */
export const compileCache = fileURLToPath(new URL("../../../node_modules/.cache/contracts", import.meta.url));
enableCompileCache(compileCache);

type Rows = readonly Readonly<Record<string, unknown>>[];

/** An empty database of one's own. */
export interface Place {
  /** What `openStorage` takes. */
  readonly address: string;
  /** Runs SQL that both databases understand, past all of the adapters. */
  readonly sql: (statement: string) => Promise<Rows>;
  remove(): Promise<void>;
}

/** A place with storage open on it. */
export interface World extends Place {
  readonly storage: Storage;
}

/** Every port there is, whichever package it belongs to. */
type Ports = Storage["protocol"] & Storage["identity"] & Storage["platform"];

/** Where a suite runs. */
export interface Adapter {
  readonly name: "SQLite" | "PostgreSQL";
  createPlace(): Promise<Place>;
  /** One whose schema is there already: a copy, which takes a third of the time of all migrations or less. */
  createMigratedPlace(): Promise<Place>;
}

/** An empty SQLite file in a folder of its own. */
export async function createSqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "grantway-contracts-"));
  const address = join(folder, "grantway.db");
  return {
    address,
    async sql(statement) {
      const db = new DatabaseSync(address, { timeout: 5_000 });
      try {
        return db.prepare(statement).all();
      } finally {
        db.close();
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function createMigratedSqlitePlace(): Promise<Place> {
  const place = await createSqlitePlace();
  await copyFile(await (migratedFile ??= migrateFile()), place.address);
  return place;
}

let migratedFile: Promise<string> | undefined;

async function migrateFile(): Promise<string> {
  const { address } = await createSqlitePlace();
  await (await openStorage({ database: address })).close();
  process.once("exit", () => rmSync(dirname(address), { recursive: true, force: true }));
  return address;
}

/** An empty schema in the PostgreSQL of this run: a hundred times faster to make than a database. */
export async function createPostgresPlace(): Promise<Place> {
  const server = inject("postgres");
  const name = newName();
  await query(server, `CREATE SCHEMA ${name}`);
  const address = new URL(server);
  address.searchParams.set("options", `-c search_path=${name}`);
  return {
    address: address.href,
    sql: (statement) => query(address.href, statement),
    async remove() {
      await query(server, `DROP SCHEMA ${name} CASCADE`);
    },
  };
}

async function createMigratedPostgresPlace(): Promise<Place> {
  const server = inject("postgres");
  const name = newName();
  await query(server, `CREATE DATABASE ${name} TEMPLATE ${await (migratedDatabase ??= migrateDatabase())}`);
  const address = databaseAt(name);
  return {
    address,
    sql: (statement) => query(address, statement),
    async remove() {
      await query(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

let migratedDatabase: Promise<string> | undefined;

/** It goes with the server of this run. */
async function migrateDatabase(): Promise<string> {
  const name = newName();
  await query(inject("postgres"), `CREATE DATABASE ${name}`);
  await (await openStorage({ database: databaseAt(name) })).close();
  return name;
}

function databaseAt(name: string): string {
  const address = new URL(inject("postgres"));
  address.pathname = `/${name}`;
  return address.href;
}

function newName(): string {
  return `contract_${randomUUID().replaceAll("-", "")}`;
}

async function query(address: string, statement: string): Promise<Rows> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

/** Every adapter there is. */
export const adapters: readonly Adapter[] = [
  { name: "SQLite", createPlace: createSqlitePlace, createMigratedPlace: createMigratedSqlitePlace },
  { name: "PostgreSQL", createPlace: createPostgresPlace, createMigratedPlace: createMigratedPostgresPlace },
];

/**
 * Runs one suite on every adapter. `world` is shared by the tests of the suite, which therefore make what they need
 * under ids of their own; `fresh` makes an empty one for those that speak of the whole.
 */
export function onEachAdapter(
  title: string,
  suite: (world: () => World, fresh: () => Promise<World>) => void,
): void {
  describe.each(adapters)(`${title} on $name`, (adapter) => {
    const worlds: World[] = [];
    let shared: World | undefined;

    async function fresh(): Promise<World> {
      const place = await adapter.createMigratedPlace();
      const world = { ...place, storage: await openStorage({ database: place.address }) };
      worlds.push(world);
      return world;
    }
    function world(): World {
      if (shared === undefined) throw new Error("the world is made before the tests");
      return shared;
    }

    beforeAll(async () => {
      shared = await fresh();
    });
    afterAll(async () => {
      for (const world of worlds) {
        await world.storage.close();
        await world.remove();
      }
    });
    suite(world, fresh);
  });
}

/**
 * Runs the part of a suite that asks nothing but ports on every adapter, and on the fakes with which the tests of the pure
 * packages stand in for one. What a fake cannot have (audit records, processes, other ports) has a suite of its own.
 */
export function onEachAdapterAndFake<Names extends keyof Ports>(
  title: string,
  makeFake: () => Pick<Ports, Names>,
  suite: (ports: () => Pick<Ports, Names>, fresh: () => Promise<Pick<Ports, Names>>) => void,
): void {
  const portsOf = ({ storage }: World): Ports => ({
    ...storage.protocol,
    ...storage.identity,
    ...storage.platform,
  });
  onEachAdapter(title, (world, fresh) =>
    suite(
      () => portsOf(world()),
      async () => portsOf(await fresh()),
    ),
  );
  describe(`${title} in memory`, () => {
    const fake = makeFake();
    suite(
      () => fake,
      async () => makeFake(),
    );
  });
}

/** The outcomes of sixteen callers at once, the least that a single-use promise must stand. */
export function sixteen<T>(call: (caller: number) => Promise<T>): Promise<readonly T[]> {
  return Promise.all(Array.from({ length: 16 }, (_, caller) => call(caller)));
}

/** The audit records of a target, the oldest first, with their changes as values. */
export async function recordsOf({ sql }: Place, target: string): Promise<Rows> {
  const found = await sql(
    `SELECT actor, on_behalf_of, request_id, action, revision, changes FROM audit_events
     WHERE target = '${target}' ORDER BY seq`,
  );
  return found.map(({ changes, ...row }) =>
    Object.assign(row, { changes: typeof changes === "string" ? JSON.parse(changes) : changes }),
  );
}

/** How often the value is among the outcomes. */
export function count<T>(outcomes: readonly T[], value: T): number {
  return outcomes.filter((outcome) => outcome === value).length;
}
