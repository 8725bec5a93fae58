import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandLine } from "./command-line.ts";
import { freePort } from "./free-port.ts";

/*
 * The product itself, started as an operator starts it, for tests that see it from outside: its own process, its own
 * data folder, administered by its own command line.
 */

const command = fileURLToPath(new URL("../../../apps/cli/bin/grantway.js", import.meta.url));

/** A running provider. */
export interface RunningProvider {
  readonly issuer: string;
  readonly folder: string;
  /** All of its settings, for {@link administer} in another process. */
  readonly settings: Settings;
  /** {@link administer} with these settings. */
  administer(args: readonly string[], input?: string): Promise<unknown>;
  /** Everything the server has written to its output so far. */
  output(): string;
  /** Id of the server's process. */
  readonly pid: number;
  /** Stops it as an operator does; answers its exit code. The folder stays until {@link remove}. */
  stop(): Promise<number | null>;
  /** Kills it, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and port. */
  start(): Promise<void>;
  /** Stops it if it runs, and removes the folder. */
  remove(): Promise<void>;
}

/** Settings of the instance, by environment variable. */
export type Settings = Readonly<Record<string, string>>;

/**
 * Starts a provider on a loopback port, a free one unless the settings name it, on SQLite in a temporary folder unless the settings say otherwise.
 *
 * @param copied - the data folder of an instance that has stopped, to start a copy of it; a new one otherwise.
 */
export async function startProvider(chosen: Settings = {}, copied?: string): Promise<RunningProvider> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-test-"));
  if (copied !== undefined) cpSync(copied, folder, { recursive: true });
  const port = Number(chosen["GRANTWAY_PORT"] ?? (await freePort()));
  const issuer = `http://localhost:${port}`;
  const settings: Settings = {
    GRANTWAY_PORT: String(port),
    GRANTWAY_DATA_FOLDER: folder,
    GRANTWAY_ADMIN_USERNAME: "root",
    GRANTWAY_ADMIN_EMAIL: "root@example.org",
    GRANTWAY_ADMIN_PASSWORD: "correct horse battery staple",
    // Cheap parameters: these tests sign people in often, and Argon2 itself is tested elsewhere.
    GRANTWAY_ARGON2_MEMORY: "8192",
    GRANTWAY_ARGON2_PASSES: "1",
    GRANTWAY_SHUTDOWN_DELAY: "0s",
    ...chosen,
  };
  let output = "";
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [command, "server", "start"], {
      // Its code is compiled under a flag of its own, and the cache of the other processes would be thrown away for it.
      env: { ...withoutOurSettings(), ...settings, NODE_COMPILE_CACHE: undefined },
      stdio: "pipe",
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    await waitUntilReady(issuer, started, () => output);
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const running = child;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return null;
    const exited = once(running, "exit") as Promise<[number | null]>;
    running.kill(signal);
    return (await exited)[0];
  }

  await start();
  return {
    issuer,
    folder,
    settings,
    administer: (args, input) => administer(settings, args, input),
    output: () => output,
    get pid() {
      return child?.pid ?? 0;
    },
    start,
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
    async remove() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Runs `grantway server …args --json` against the store of these settings, and answers what it printed. All of them run in one process,
 * which is not the server's: only the first of them waits for the code to be loaded.
 */
export async function administer(settings: Settings, args: readonly string[], input = ""): Promise<unknown> {
  const argv = [process.execPath, command, "server", ...args, "--json"];
  const env = { ...withoutOurSettings(), ...settings };
  const { code, stdout, stderr } = await commandLine().run({ argv, input, env });
  if (code !== 0)
    throw new Error(`grantway server ${args.join(" ")} exited with ${code}: ${stderr}${stdout}`);
  return stdout.trim() === "" ? undefined : (JSON.parse(stdout) as unknown);
}

function withoutOurSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GRANTWAY_")));
}

async function waitUntilReady(issuer: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 100_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the provider exited with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${issuer}/readyz`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok === true) return;
    if (Date.now() > deadline) throw new Error(`the provider did not get ready:\n${output()}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
}
