import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** It goes with the temporary folder of this run. */
async function migrateFile(): Promise<string> {
  const { address } = await createSqlitePlace();
  await (await openStorage({ database: address })).close();
  return address;
}

/** An empty schema in the PostgreSQL of this run: a hundred times faster to make than a database. */
export async function createPostgresPlace(): Promise<Place> {
  const name = newName();
  await onServer(`CREATE SCHEMA ${name}`);
  const address = new URL(inject("postgres"));
  address.searchParams.set("options", `-c search_path=${name}`);
  return postgresPlace(address.href, `DROP SCHEMA ${name} CASCADE`);
}

async function createMigratedPostgresPlace(): Promise<Place> {
  const name = newName();
  const template = await (migratedDatabase ??= migrateDatabase());
  // Copying files takes a third of the processor time of the default, which writes each page to the log as well.
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  return postgresPlace(databaseAt(name), `DROP DATABASE ${name} WITH (FORCE)`);
}

function postgresPlace(address: string, drop: string): Place {
  const connections = connectTo(address);
  return {
    address,
    sql: async (statement) => (await connections.query<Record<string, unknown>>(statement)).rows,
    async remove() {
      await connections.end();
      await onServer(drop);
    },
  };
}

let migratedDatabase: Promise<string> | undefined;

/** It goes with the server of this run. */
async function migrateDatabase(): Promise<string> {
  const name = newName();
  await onServer(`CREATE DATABASE ${name}`);
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

let server: pg.Pool | undefined;

async function onServer(statement: string): Promise<void> {
  server ??= connectTo(inject("postgres"));
  await server.query(statement);
}

/** Connections stay open between statements: to make one takes PostgreSQL longer than most of these. */
function connectTo(address: string): pg.Pool {
  const connections = new pg.Pool({ connectionString: address, idleTimeoutMillis: 0, allowExitOnIdle: true });
  // A test may end connections; the next statement makes another.
  connections.on("error", () => {});
  return connections;
}

/** Every adapter there is. */
export const adapters: readonly Adapter[] = [
  { name: "SQLite", createPlace: createSqlitePlace, createMigratedPlace: createMigratedSqlitePlace },
  { name: "PostgreSQL", createPlace: createPostgresPlace, createMigratedPlace: createMigratedPostgresPlace },
];

/**
 * Makes an empty world. A `brief` one writes on this thread: on SQLite it is made in a thirtieth of the processor time, and every
 * call is a transaction of its own. For suites that make many, and whose ports are called through a writer's thread elsewhere.
 */
export type Fresh = (how?: { readonly brief: boolean }) => Promise<World>;

/** Runs one suite on every adapter, whose tests each make the worlds they speak of. */
export function onFreshWorlds(title: string, suite: (fresh: Fresh) => void): void {
  describe.each(adapters)(`${title} on $name`, (adapter) => {
    const worlds: World[] = [];
    afterAll(async () => {
      for (const world of worlds) {
        await world.storage.close();
        await world.remove();
      }
    });
    suite(async ({ brief } = { brief: false }) => {
      const place = await adapter.createMigratedPlace();
      const world = { ...place, storage: await openStorage({ database: place.address, brief }) };
      worlds.push(world);
      return world;
    });
  });
}

/**
 * Runs one suite on every adapter. `world` is shared by the tests of the suite, which therefore make what they need
 * under ids of their own; `fresh` makes an empty one for those that speak of the whole.
 */
export function onEachAdapter(title: string, suite: (world: () => World, fresh: Fresh) => void): void {
  onFreshWorlds(title, (fresh) => {
    let shared: World | undefined;
    beforeAll(async () => {
      shared = await fresh();
    });
    suite(() => {
      if (shared === undefined) throw new Error("the world is made before the tests");
      return shared;
    }, fresh);
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
