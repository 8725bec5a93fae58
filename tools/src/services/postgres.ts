import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  canRun,
  copyEmbedded,
  embeddedPostgres,
  type ProgramFolder,
  systemFolders,
} from "./postgres-programs.ts";
import { freePort } from "./free-port.ts";
import { memoryFolder } from "./memory-folder.ts";
import { type Account, reachableTemporaryFolder, unprivilegedAccounts } from "./unprivileged-account.ts";

/** A PostgreSQL server for one test run. */
export interface Postgres {
  /** Address of its `postgres` database, as a user who may create others. */
  readonly url: string;
  /** Stops it and removes its files. Safe to call twice. */
  stop(): Promise<void>;
}

/** Options of a test. */
export interface PostgresOptions {
  /** `false` keeps its data in memory where it can, and flushes nothing to disk, where durability is not tested. */
  readonly durable?: boolean;
  /** A folder with `bin`, `lib` and `share`, instead of the npm package's. */
  readonly native?: string;
  /** Where its own folder is made; every account must be able to reach it. */
  readonly inside?: string;
}

/**
 * A real PostgreSQL on a free port of 127.0.0.1, in a temporary folder, as an unprivileged account when we are root
 * (PostgreSQL refuses root). It ends with this process, however this process ends.
 *
 * @throws {Error} one sentence that says what to install.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const { durable = true, inside = await reachableTemporaryFolder() } = options;
  const memory = durable ? undefined : memoryFolder();
  const folder = await mkdtemp(join(inside, "grantway-postgres-"));
  // Programs stay outside, because what lies in memory may often not be run.
  const place = memory === undefined ? folder : await mkdtemp(join(memory, "grantway-postgres-"));
  try {
    return await startIn(folder, place, options);
  } catch (error) {
    await removeAll([folder, place]);
    throw error;
  }
}

/** Starts it with its programs in `folder` and its data in `place`, which may be the same. */
async function startIn(folder: string, place: string, options: PostgresOptions): Promise<Postgres> {
  const { programs, account } = await findPrograms(folder, options.native ?? embeddedPostgres());
  if (account !== undefined) {
    for (const own of [folder, place]) await chown(own, account.uid, account.gid);
  }
  const password = randomBytes(18).toString("base64url");
  const data = join(place, "data");
  await initialise({ programs, account, folder, data, password });
  const { server, port } = await listen({ programs, account, data, durable: options.durable ?? true });
  const keeper = keep(server, [folder, place]);
  let stopping: Promise<void> | undefined;

  async function stop(): Promise<void> {
    await end(server);
    keeper.kill("SIGKILL");
    await removeAll([folder, place]);
  }
  return {
    url: `postgres://grantway:${password}@127.0.0.1:${port}/postgres`,
    stop: () => (stopping ??= stop()),
  };
}

interface Runnable {
  readonly programs: ProgramFolder;
  readonly account: Account | undefined;
}

async function findPrograms(folder: string, native: string | undefined): Promise<Runnable> {
  const accounts = await unprivilegedAccounts();
  if (accounts[0] !== undefined) await chown(folder, accounts[0].uid, accounts[0].gid);
  const embedded = native === undefined ? [] : [await copyEmbedded(native, join(folder, "programs"))];
  const candidates = [...embedded, ...(await systemFolders())];
  for (const programs of candidates) {
    for (const account of accounts) {
      if (await canRun(programs, account)) return { programs, account };
    }
  }
  throw new Error(
    "The storage tests need PostgreSQL: run npm ci with optional packages, install it (Debian: apt-get install " +
      "postgresql), or name a server in GRANTWAY_TEST_POSTGRES_URL.",
  );
}

async function initialise(
  parts: Runnable & { folder: string; data: string; password: string },
): Promise<void> {
  const { programs, account, folder, data, password } = parts;
  const secret = join(folder, "password");
  await writeFile(secret, password, { mode: 0o600 });
  if (account !== undefined) await chown(secret, account.uid, account.gid);
  const options = ["--username=grantway", "--auth=scram-sha-256", `--pwfile=${secret}`];
  const shape = ["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"];
  const child = run(join(programs, "initdb"), [`--pgdata=${data}`, ...options, ...shape], account);
  const said = listenTo(child);
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`initdb failed: ${said.text()}`);
}

/** Another process may take the free port before the server does; then another port is tried. */
async function listen(
  parts: Runnable & { data: string; durable: boolean },
): Promise<{ server: ChildProcess; port: number }> {
  for (let attempts = 3; ; attempts--) {
    const port = await freePort();
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "max_connections=200",
      `fsync=${parts.durable ? "on" : "off"}`,
    ].flatMap((setting) => ["-c", setting]);
    const program = join(parts.programs, "postgres");
    const server = run(program, ["-D", parts.data, "-p", String(port), ...settings], parts.account);
    const said = listenTo(server);
    if (await said.until("database system is ready to accept connections")) return { server, port };
    if (attempts === 1) throw new Error(`PostgreSQL did not start: ${said.text()}`);
  }
}

function run(program: string, args: readonly string[], account: Account | undefined): ChildProcess {
  const env = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" };
  return spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], cwd: "/", env, ...account });
}

/** Keeps the end of the program's output. `until` settles with whether it printed the words before it ended. */
function listenTo(child: ChildProcess): { text(): string; until(words: string): Promise<boolean> } {
  let text = "";
  const limit = 4_000;
  const hear = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-limit);
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  return {
    text: () => text.trim(),
    until: (words) =>
      new Promise((resolve) => {
        child.stderr?.on("data", () => {
          if (text.includes(words)) resolve(true);
        });
        child.on("exit", () => resolve(false));
      }),
  };
}

/** Ends the server and removes its folders when this process is killed: the pipe to the keeper closes then. */
function keep(server: ChildProcess, folders: readonly string[]): ChildProcess {
  const script = 'trap "" INT TERM HUP; read -r _; kill -QUIT "$0" && sleep 1; rm -rf "$@"';
  const keeper = spawn("/bin/sh", ["-c", script, String(server.pid), ...folders], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  keeper.unref();
  return keeper;
}

async function removeAll(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

/** Fast shutdown; killed when that takes too long. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const patience = 5_000;
  const exited = once(server, "exit");
  server.kill("SIGINT");
  const timer = setTimeout(() => server.kill("SIGKILL"), patience);
  await exited;
  clearTimeout(timer);
}
