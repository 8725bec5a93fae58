import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@grantway/tools/services";
import type { Options } from "../options.ts";
import { asker } from "../servers/asker.ts";
import {
  databaseOf,
  type Instance,
  type RunningInstance,
  setUpInstance,
  startInstance,
} from "../servers/instance.ts";
import { send, sendPost } from "../servers/send.ts";
import { credentialsOf, setup } from "../servers/server.ts";
import { runIn } from "../webhooks/told.ts";
import {
  addInstalled,
  appNamed,
  installationOf,
  type Installed,
  organisationNamed,
} from "./installed-apps.ts";
import type { InstallationsSample } from "./installations-report.ts";

/** Answers of a case that do not count. */
const warmUps = 20;

/** Tokens that are introspected in turn. */
const tokens = 64;

/** Measures the same answers with few and with many installations, alternating, on one database after the other. */
export async function installations(
  options: Options,
  tell: (line: string) => void,
): Promise<readonly InstallationsSample[]> {
  const onSqlite = await onDatabase("SQLite", () => ({}), options, tell);
  const postgres = await startPostgres();
  try {
    // One database a size, in one server.
    let made = 0;
    const next = () => {
      made += 1;
      return { GRANTWAY_DATABASE: withSchema(postgres.url, `size_${made}`) };
    };
    return [...onSqlite, ...(await onDatabase("PostgreSQL", next, options, tell))];
  } finally {
    await postgres.stop();
  }
}

function withSchema(url: string, schema: string): string {
  const address = new URL(url);
  address.searchParams.set("options", `-c search_path=${schema}`);
  return address.href;
}

function schemaOf(address: string): string {
  return new URL(address).searchParams.get("options")?.split("=").at(-1) ?? "public";
}

interface Store {
  readonly size: number;
  readonly numbers: Installed;
  readonly instance: Instance;
}

async function onDatabase(
  database: string,
  settings: () => Readonly<Record<string, string>>,
  options: Options,
  tell: (line: string) => void,
): Promise<readonly InstallationsSample[]> {
  const stores: Store[] = [];
  const running: Running[] = [];
  try {
    for (const size of options.installed) {
      stores.push(await fill(size, settings(), options, (line) => tell(`${database}  ${line}`)));
    }
    for (const store of stores) {
      const server = await startInstance(store.instance);
      running.push({ store, server, ways: await waysOf(server, store.numbers) });
    }
    const samples: InstallationsSample[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      // The second one finds the machine as the first left it.
      const turn = round % 2 === 1 ? running : running.toReversed();
      samples.push(...(await measureRound(database, turn, options)));
      tell(`${database}  round ${round} of ${options.rounds}`);
    }
    return samples;
  } finally {
    for (const { server } of running) await server.stop();
    for (const { instance } of stores) rmSync(instance.folder, { recursive: true });
  }
}

interface Running {
  readonly store: Store;
  readonly server: RunningInstance;
  readonly ways: Ways;
}

/** Every case once, each on all sizes before the next. */
async function measureRound(
  database: string,
  running: readonly Running[],
  { asks }: Options,
): Promise<readonly InstallationsSample[]> {
  const samples: InstallationsSample[] = [];
  for (const name of caseNames) {
    for (const { store, ways } of running) {
      samples.push({ database, size: store.size, case: name, ms: await measure(ways[name], asks) });
    }
  }
  return samples;
}

async function fill(
  size: number,
  settings: Readonly<Record<string, string>>,
  options: Options,
  tell: (line: string) => void,
): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-installations-"));
  const environment = { ...settings, GRANTWAY_API_REQUESTS_PER_MINUTE: "1000000" };
  const instance: Instance = {
    folder,
    person: { login: "bench", password: randomUUID() },
    threads: options.threads,
    environment,
  };
  const address = settings["GRANTWAY_DATABASE"];
  if (address !== undefined) await runIn(address)(`CREATE SCHEMA ${schemaOf(address)}`);
  await setUpInstance(instance);
  const run = runIn(address ?? databaseOf(instance));
  const numbers = await addInstalled(run, size);
  // As its own upkeep does in time.
  await run("ANALYZE");
  tell(`${numbers.installations} installations with ${numbers.grants} grants`);
  return { size, numbers, instance };
}

const caseNames = [
  "directory",
  "an app of the directory",
  "connected apps of an organisation",
  "one installation",
  "introspection",
] as const;

/** How each case is asked; each answers in milliseconds. */
type Ways = Readonly<Record<(typeof caseNames)[number], () => Promise<number>>>;

async function waysOf({ port }: RunningInstance, { organisations }: Installed): Promise<Ways> {
  const ask = await asker(port);
  const own = await Promise.all(
    Array.from({ length: tokens }, async (_, index) => {
      const installation = installationOf((index * 7_919) % organisations, 0);
      const body = `grant_type=client_credentials&installation=${installation}`;
      const answer = await send(port, { path: "/token", credentials: credentialsOf(setup.app), body });
      return String(answer["access_token"]);
    }),
  );
  let turn = 0;
  const next = (count: number) => {
    turn += 1;
    return (turn * 7_919) % count;
  };
  return {
    directory: () => ask("/directory?limit=50"),
    "an app of the directory": () => ask(`/directory/${appNamed(next(50))}`),
    "connected apps of an organisation": () =>
      ask(`/installations?organisation=${organisationNamed(next(organisations))}&limit=50&total=true`),
    "one installation": () => ask(`/installations/${installationOf(next(organisations), next(50))}`),
    async introspection() {
      const startedAt = performance.now();
      const body = `token=${own[next(tokens)] ?? ""}`;
      const { text } = await sendPost(port, {
        path: "/introspect",
        credentials: credentialsOf(setup.api),
        body,
      });
      if (!text.includes('"active":true')) throw new Error(`introspection answered ${text}`);
      return performance.now() - startedAt;
    },
  };
}

async function measure(way: () => Promise<number>, asks: number): Promise<readonly number[]> {
  for (let count = 0; count < warmUps; count += 1) await way();
  const ms: number[] = [];
  for (let count = 0; count < asks; count += 1) ms.push(await way());
  return ms;
}
