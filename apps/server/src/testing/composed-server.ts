import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@grantway/protocol";
import { onTestFinished } from "vitest";
import { compose } from "../compose.ts";
import { loadConfig } from "../config/load-config.ts";
import { createHashing } from "../keys/hashing.ts";
import { loadInstanceKeys } from "../keys/instance-key.ts";
import { createLogger } from "../log/logger.ts";

/** The secret of {@link givenServer}'s confidential clients. */
const clientSecret = "gwcs_only-for-tests";
export const redirectUri = "https://harbor.example/callback";
export const password = "correct horse battery";
/** A PKCE pair (RFC 7636 appendix B). */
export const pkce = {
  verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
  challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
};

const operator = { actor: "operator", at: 0 };

/**
 * A really composed server on SQLite in a folder of its own, which goes with the test. It has one API with the scopes
 * `read` and `write`, the person `ada` unless without people, and the confidential client `harbor`.
 */
export async function givenServer(
  environment: Readonly<Record<string, string>> = {},
  { people = true }: { readonly people?: boolean } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "grantway-http-"));
  const config = loadConfig({
    environment: { GRANTWAY_ARGON2_MEMORY: "8192", GRANTWAY_DATA_FOLDER: folder, ...environment },
    workingFolder: folder,
  });
  const log: string[] = [];
  const logger = createLogger({ logLevel: "debug" }, { write: (line) => void log.push(line) });
  const server = await compose(config, logger);
  const { http, storage, accounts } = server;
  onTestFinished(async () => {
    await http.close();
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  const hashing = createHashing(loadInstanceKeys(config));
  const audience = "https://api.example";
  await storage.catalogueRegistry.createApi({ audience, name: "Notes" }, operator);
  for (const [key, title, risk] of [
    ["read", "Read your notes", "low"],
    ["write", "Change your notes", "medium"],
  ] as const) {
    await storage.catalogueRegistry.createScope({ key, title, risk, audience }, operator);
  }

  async function addClient(changes: Partial<Client> = {}): Promise<void> {
    const secret = { id: "s1", hash: hashing.keyed(clientSecret), hint: "gwcs_only", createdAt: 0 };
    const confidential = changes.type !== "public";
    await storage.clientRegistry.create(
      {
        id: "harbor",
        name: "Harbor Notes",
        type: "confidential",
        status: "active",
        authenticationMethod: confidential ? "client_secret_basic" : "none",
        secrets: confidential ? [secret] : [],
        redirectUris: [redirectUri],
        grantTypes: [
          "authorization_code",
          "refresh_token",
          ...(confidential ? (["client_credentials"] as const) : []),
        ],
        scopes: ["openid", "profile", "offline_access", "read", "write"],
        firstParty: false,
        pkce: "required",
        idTokenAlgorithm: "ES256",
        introspects: confidential ? [audience] : [],
        createdAt: 0,
        ...changes,
      },
      operator,
    );
  }

  /** Makes an account with {@link password}; answers its id. */
  async function addUser(username = "ada"): Promise<string> {
    const created = await accounts.create({
      username,
      email: `${username}@example.com`,
      name: "Ada Lovelace",
      password,
    });
    if (created.outcome !== "created") throw new Error(created.outcome);
    return created.user.id;
  }

  await addClient();
  if (people) await addUser();
  return { ...server, config, log, addClient, addUser };
}

/** What {@link givenServer} answers. */
export type GivenServer = Awaited<ReturnType<typeof givenServer>>;

/** `Authorization: Basic` of a client made by {@link givenServer}. */
export function basic(clientId = "harbor", secret = clientSecret): string {
  return `Basic ${Buffer.from(`${clientId}:${secret}`).toString("base64")}`;
}
