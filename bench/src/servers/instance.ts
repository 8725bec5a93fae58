import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { commandLine } from "@grantway/tools/services";
import { idleMemory } from "../memory.ts";
import { send } from "./send.ts";
import { credentialsOf, setup } from "./server.ts";

/** A data folder of ours, and a person in it. */
export interface Instance {
  readonly folder: string;
  readonly person: Person;
  /** Most threads of its server; its own default when absent. */
  readonly threads: number | undefined;
  /** Further settings of its server. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Somebody who can sign in. */
export interface Person {
  readonly login: string;
  readonly password: string;
}

/** A server of ours that answers. */
export interface RunningInstance {
  readonly port: number;
  readonly pid: number;
  /** From the start of its process to its first access token. */
  readonly firstTokenMs: number;
  /** Resident memory before any other request, in bytes. */
  readonly idleMemory: number;
  stop(): Promise<void>;
}

const command = new URL("../../../apps/cli/bin/grantway.js", import.meta.url).pathname;
/** Long enough for a slow machine to prepare all its codes and tokens; a longer life costs nothing. */
const lifetimes = { GRANTWAY_LIFETIMES_CODE: "15m", GRANTWAY_LIFETIMES_ACCESS_TOKEN: "2h" };

const clients = [
  {
    client_id: setup.machine.id,
    client_secret: setup.machine.secret,
    grant_types: ["client_credentials"],
    scope: `read ${setup.jwt.scope}`,
  },
  {
    client_id: setup.app.id,
    client_secret: setup.app.secret,
    grant_types: ["authorization_code", "refresh_token"],
    redirect_uris: [setup.redirectUri],
    scope: `${setup.scope} write`,
    first_party: true,
    // As the peer signs.
    id_token_signed_response_alg: "ES256",
  },
  {
    client_id: setup.reader.id,
    client_secret: setup.reader.secret,
    grant_types: ["client_credentials"],
    scope: "users:read clients:read webhooks:write installations:read organisations:read policies:read",
  },
  { client_id: setup.api.id, client_secret: setup.api.secret, introspects: [setup.audience] },
];

/** The instance's SQLite file. */
export function databaseOf({ folder }: Instance): string {
  return join(folder, "grantway.sqlite");
}

/** Registers what the bench needs, through the command line as an operator would. */
export async function setUpInstance({ folder, person, environment }: Instance): Promise<void> {
  const env = { ...environmentOf(folder), ...environment };
  const run = async (...words: readonly string[]) => {
    const argv = [process.execPath, command, "server", ...words];
    const { code, stderr } = await commandLine().run({ argv, input: "", env });
    if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}: ${stderr}`);
  };
  const clientsFile = join(folder, "clients.json");
  const passwordFile = join(folder, "password");
  writeFileSync(clientsFile, JSON.stringify(clients));
  writeFileSync(passwordFile, person.password, { mode: 0o600 });
  await run("migrate");
  await run("apis", "create", setup.audience, "--name", "Bench");
  const createScope = (key: string, title: string, access: "see" | "change") =>
    run("scopes", "create", key, "--api", setup.audience, "--title", title, "--access", access);
  await createScope("read", "Read everything", "see");
  await createScope("write", "Change everything", "change");
  const { audience, scope } = setup.jwt;
  await run("apis", "create", audience, "--name", "JWTs", "--token-format", "jwt");
  await run("scopes", "create", scope, "--api", audience, "--title", "Read JWTs", "--access", "see");
  await run("clients", "import", clientsFile);
  await run(
    "users",
    "create",
    person.login,
    "--email",
    "bench@bench.example",
    "--password-file",
    passwordFile,
  );
}

/** Starts the server on an instance that is set up, and waits for its first access token. */
export async function startInstance(instance: Instance): Promise<RunningInstance> {
  const { folder, threads, environment } = instance;
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [command, "server", "start"], {
    // An empty variable leaves a setting at its default.
    env: {
      ...environmentOf(folder),
      ...environment,
      GRANTWAY_PORT: String(port),
      GRANTWAY_THREADS: String(threads ?? ""),
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await firstToken(port, child);
  const firstTokenMs = performance.now() - startedAt;
  const pid = child.pid ?? 0;
  return {
    port,
    pid,
    firstTokenMs,
    idleMemory: await idleMemory(pid),
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** The bench's own settings, and none from the environment it was started from. */
function environmentOf(folder: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GRANTWAY_"));
  return {
    ...Object.fromEntries(inherited),
    ...lifetimes,
    NODE_ENV: "production",
    GRANTWAY_DATA_FOLDER: folder,
    GRANTWAY_LOG_LEVEL: "warn",
    GRANTWAY_SHUTDOWN_DELAY: "0s",
  };
}

async function firstToken(port: number, child: ChildProcess): Promise<void> {
  const post = {
    path: "/token",
    credentials: credentialsOf(setup.machine),
    body: "grant_type=client_credentials&scope=read",
  };
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    try {
      await send(port, post);
      return;
    } catch (error) {
      // Not listening yet. Any answer counts.
      if (!(error instanceof TypeError)) throw error;
      await setTimeout(5);
    }
  }
}

/** One that nobody listens at now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
