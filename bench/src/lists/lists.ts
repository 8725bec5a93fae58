import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@grantway/tools/services";
import type { Options } from "../options.ts";
import { type Ask, asker } from "../servers/asker.ts";
import { databaseOf, type Instance, setUpInstance, startInstance } from "../servers/instance.ts";
import { addCrowd, type Crowd } from "./crowd.ts";
import { type ListCase, listCases } from "./list-cases.ts";
import type { ListSample } from "./lists-report.ts";

/** Answers of a case that do not count: the server compiles its code, the database plans its statement. */
const warmUps = 5;

/** Measures lists of the management API with many people and clients, on both databases one after the other. */
export async function lists(options: Options, tell: (line: string) => void): Promise<readonly ListSample[]> {
  const crowd = { people: options.people, clients: options.clients };
  const onSqlite = await onInstance({}, options, crowd, (line) => tell(`SQLite  ${line}`));
  const postgres = await startPostgres();
  try {
    const settings = { GRANTWAY_DATABASE: postgres.url };
    const onPostgres = await onInstance(settings, options, crowd, (line) => tell(`PostgreSQL  ${line}`));
    return [...named("SQLite", onSqlite), ...named("PostgreSQL", onPostgres)];
  } finally {
    await postgres.stop();
  }
}

type Measured = readonly Omit<ListSample, "database">[];

function named(database: string, measured: Measured): readonly ListSample[] {
  return measured.map(({ case: name, ms }) => ({ database, case: name, ms }));
}

async function onInstance(
  settings: Readonly<Record<string, string>>,
  options: Options,
  crowd: Crowd,
  tell: (line: string) => void,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-lists-"));
  const environment = { ...settings, GRANTWAY_API_REQUESTS_PER_MINUTE: "1000000" };
  const person = { login: "bench", password: randomUUID() };
  const instance: Instance = { folder, person, threads: options.threads, environment };
  try {
    await setUpInstance(instance);
    tell(`adding ${crowd.people} people and ${crowd.clients} clients`);
    await addCrowd(settings["GRANTWAY_DATABASE"] ?? databaseOf(instance), crowd);
    const server = await startInstance(instance);
    try {
      const ask = await asker(server.port);
      const measured = [];
      for (const one of listCases(crowd)) measured.push(await measure(one, ask, options, tell));
      return measured;
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure({ name, path }: ListCase, ask: Ask, { asks }: Options, tell: (line: string) => void) {
  for (let count = 0; count < warmUps; count += 1) await ask(path);
  const ms: number[] = [];
  for (let count = 0; count < asks; count += 1) ms.push(await ask(path));
  tell(`${name}  ${Math.max(...ms).toFixed(1)} ms at the most`);
  return { case: name, ms };
}
