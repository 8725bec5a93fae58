import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages, type Machine, placesOnPath, thisMachine } from "./machine.ts";
import { freePort } from "./free-port.ts";

/*
 * A Redis server for tests. No npm package ships a maintained Redis (the existing ones download or compile one when
 * they are installed), so it is found on the machine, or installed by the system's package manager if that is allowed
 * without asking. Tests are never skipped because it is missing.
 */

/** A Redis server for one test run. */
export interface Redis {
  /** Its address, with the password. */
  readonly url: string;
  /** Stops it and removes its files. Safe to call twice. */
  stop(): Promise<void>;
}

const programs = ["redis-server", "valkey-server"];

/**
 * Path of a Redis server, installed if necessary and allowed.
 *
 * @throws {Error} one sentence that says what to install.
 */
export async function bringRedis(machine: Machine = thisMachine): Promise<string> {
  const found = findRedis(machine);
  if (found !== undefined) return found;
  if (machine.mayInstall) {
    machine.say("Redis is missing: installing it with apt-get, which takes a minute …");
    await installPackages(machine, "redis-server");
  }
  const brought = findRedis(machine);
  if (brought !== undefined) return brought;
  throw new Error(
    "The tests of the Redis vault need redis-server or valkey-server: install one (Debian: apt-get install redis-server) or name a running one in GRANTWAY_TEST_REDIS_URL.",
  );
}

function findRedis(machine: Machine): string | undefined {
  return placesOnPath(machine, programs).find(machine.exists);
}

/**
 * A real Redis on a free port of 127.0.0.1, in a temporary folder. It writes nothing to disk, and ends with `stop()`.
 *
 * @throws {Error} one sentence that says what to install, or the server's own message.
 */
export async function startRedis(): Promise<Redis> {
  const program = await bringRedis();
  const folder = await mkdtemp(join(tmpdir(), "grantway-redis-"));
  const port = await freePort();
  const password = randomBytes(18).toString("base64url");
  const settings = join(folder, "redis.conf");
  const lines = [`port ${port}`, "bind 127.0.0.1", `requirepass ${password}`, 'save ""', "appendonly no"];
  // In a file, because everybody on the machine can see arguments.
  await writeFile(settings, [...lines, `dir ${folder}`].join("\n"), { mode: 0o600 });
  const server = spawn(program, [settings], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const end = () => void server.kill("SIGKILL");
  process.once("exit", end);
  let stopping: Promise<void> | undefined;

  async function stop(): Promise<void> {
    server.kill("SIGTERM");
    await ended;
    process.removeListener("exit", end);
    await rm(folder, { recursive: true, force: true });
  }
  const redis: Redis = {
    url: `redis://:${password}@127.0.0.1:${port}`,
    stop: () => (stopping ??= stop()),
  };
  await listening(server, port).catch(async (error: unknown) => {
    await redis.stop();
    throw error;
  });
  return redis;
}

/** Waits until it accepts connections; its output goes into the error. */
async function listening(server: ChildProcess, port: number): Promise<void> {
  let said = "";
  server.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  server.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 2000 && server.exitCode === null; tries++) {
    if (await connects(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Redis did not start: ${said.trim().split("\n").at(-1) ?? ""}`);
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "127.0.0.1" });
    const answer = (yes: boolean) => () => (socket.destroy(), resolve(yes));
    socket.once("connect", answer(true)).once("error", answer(false));
  });
}
