import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import type { Role } from "@grantway/identity";
import { byManagement, type Client, completeMetadata } from "@grantway/protocol";
import { onTestFinished, vi } from "vitest";
import { compose } from "../compose.ts";
import { loadConfig } from "../config/load-config.ts";
import { openInstanceData } from "../instance-data.ts";
import { createHashing } from "../keys/hashing.ts";
import { loadInstanceKeys } from "../keys/instance-key.ts";
import { createLogger } from "../log/logger.ts";
import { quickFolder } from "./quick-folder.ts";

/** The secret of {@link givenServer}'s confidential clients. */
const clientSecret = "gwcs_only-for-tests";
export const redirectUri = "https://harbor.example/callback";
export const password = "correct horse battery";
/** A PKCE pair (RFC 7636 appendix B). */
export const pkce = {
  verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
  challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
};

// The storage's thread is started again for every test, and would strip the types of its source each time.
enableCompileCache();

const operator = { actor: "operator", at: 0 };

/** Of the API it has. */
export const audience = "https://api.example";

/** Argon2 itself is tested with its hashing. */
const cheapHashing = { GRANTWAY_ARGON2_MEMORY: "8192", GRANTWAY_ARGON2_PASSES: "1" };

/** Opens a server on this folder: the first there, or one more node of the same instance. */
export async function openNode(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  { brief = false }: { readonly brief?: boolean } = {},
) {
  const config = loadConfig({
    environment: { ...cheapHashing, GRANTWAY_DATA_FOLDER: folder, ...environment },
    workingFolder: folder,
  });
  const log: string[] = [];
  const logger = createLogger({ logLevel: "debug" }, { write: (line) => void log.push(line) });
  const server = await compose(config, logger, await openInstanceData(config, { brief }));
  async function close(): Promise<void> {
    await server.http.close();
    await server.storage.close();
  }
  return { ...server, config, logger, log, close };
}

/** A file of a folder, to be written into another. */
interface Kept {
  readonly name: string;
  readonly content: Buffer;
  readonly mode: number;
}

let template: Promise<readonly Kept[]> | undefined;

/** What is made for all tests is made by the real clock: from a later one that a test has set, its keys would sign for no other. */
async function byRealClock<T>(make: () => Promise<T>): Promise<T> {
  const now = Date.now();
  const real = vi.getRealSystemTime();
  if (Math.abs(now - real) < 1000) return make();
  vi.setSystemTime(real);
  try {
    return await make();
  } finally {
    vi.setSystemTime(now);
  }
}

/**
 * The files of a server with signing keys, which take a while to make, and the API with its scopes. Made once, written by each test;
 * kept by the process, which may be ended without a word.
 */
async function makeTemplate(): Promise<readonly Kept[]> {
  const folder = quickFolder("grantway-template-");
  const { http, storage, close } = await openNode(folder, {}, { brief: true });
  const { catalogueRegistry } = storage.protocol;
  await catalogueRegistry.createApi({ audience, name: "Notes" }, operator);
  await catalogueRegistry.createScope(
    { key: "read", title: "Read your notes", risk: "low", access: "see", audience },
    operator,
  );
  await catalogueRegistry.createScope(
    { key: "write", title: "Change your notes", risk: "medium", access: "change", audience },
    operator,
  );
  // Answers when every key is there.
  await http.inject("/jwks");
  await close();
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { name, content: readFileSync(path), mode: statSync(path).mode };
  });
  rmSync(folder, { recursive: true });
  return files;
}

/**
 * A really composed server on SQLite in a folder of its own, which goes with the test. It has one API with the scopes
 * `read` and `write`, the person `ada` unless without people, and the confidential client `harbor`. It writes on the thread of the test,
 * since the storage's own takes longer to start than most tests run, unless it is to share a writer with other threads.
 */
export async function givenServer(
  environment: Readonly<Record<string, string>> = {},
  {
    people = true,
    sharesWriter = false,
  }: { readonly people?: boolean; readonly sharesWriter?: boolean } = {},
) {
  const folder = quickFolder("grantway-http-");
  for (const { name, content, mode } of await (template ??= byRealClock(makeTemplate)))
    writeFileSync(join(folder, name), content, { mode });
  const server = await openNode(folder, environment, { brief: !sharesWriter });
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const made = withMakers(server);
  await made.addClient();
  if (people) await made.addUser();
  return made;
}

/** An open server, and what makes clients and people in it. */
export function withMakers(server: Awaited<ReturnType<typeof openNode>>) {
  const { storage, accounts, config } = server;
  const hashing = createHashing(loadInstanceKeys(config));

  async function addClient(changes: Partial<Client> = {}): Promise<void> {
    const secret = { id: "s1", hash: hashing.keyed(clientSecret), hint: "gwcs_only", createdAt: 0 };
    const confidential = changes.type !== "public";
    await storage.protocol.clientRegistry.create(
      {
        ...byManagement,
        ...completeMetadata(
          {
            id: "harbor",
            name: "Harbor Notes",
            type: confidential ? "confidential" : "public",
            redirectUris: [redirectUri],
            grantTypes: [
              "authorization_code",
              "refresh_token",
              ...(confidential ? (["client_credentials"] as const) : []),
            ],
            scopes: ["openid", "profile", "offline_access", "read", "write"],
            idTokenAlgorithm: "ES256",
            applicationType: "web",
            introspects: confidential ? [audience] : [],
          },
          () => "harbor",
        ),
        secrets: confidential ? [secret] : [],
        createdAt: 0,
        ...changes,
      },
      operator,
    );
  }

  /** Makes an account with {@link password}; answers its id. */
  async function addUser(username = "ada", role: Role = "user"): Promise<string> {
    const profile = { username, email: `${username}@example.com`, name: "Ada Lovelace" };
    const created = await accounts.create({ ...profile, role, password }, operator);
    if (created.outcome !== "created") throw new Error(created.outcome);
    return created.user.id;
  }

  return { ...server, addClient, addUser };
}

/** What {@link givenServer} answers. */
export type GivenServer = ReturnType<typeof withMakers>;

/** `Authorization: Basic` of a client made by {@link givenServer}. */
export function basic(clientId = "harbor", secret = clientSecret): string {
  return `Basic ${Buffer.from(`${clientId}:${secret}`).toString("base64")}`;
}
