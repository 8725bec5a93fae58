import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startFakeProvider } from "@grantway/client/testing";
import { startProvider } from "@grantway/tools/services";
import { startForeignProvider } from "./foreign-provider.ts";
import type { Variables } from "./given-client.ts";

/*
 * Three providers that share nothing but the RFCs: ours, as an operator runs it, `oidc-provider`, and the fake one of
 * the test kit. Each names its person and its clients.
 */

/** Every way to get tokens from a provider with this command. */
export const flows = [
  "code",
  "paste",
  "device",
  "client_credentials",
  "password",
  "jwt_bearer",
  "token_exchange",
] as const;

/** One of them. */
export type FlowName = (typeof flows)[number];

/** A provider that runs. */
export interface FlowServer {
  readonly issuer: string;
  /** The client for a person's sign-in, and one with a secret. */
  readonly app: { readonly id: string; readonly secret?: string; readonly scope: string };
  readonly machine: { readonly id: string; readonly secret: string; readonly scope?: string };
  readonly person: { readonly name: string; readonly password: string };
  /** Signs assertions, PEM. */
  readonly assertionKey: string;
  /** Where its API reports the user of an access token, and in which member. */
  readonly whoIs: { readonly url: string; readonly member: string };
  /** An access token of the person's, for an exchange. */
  token(): Promise<string>;
  /** The person consents on another device. */
  approveDevice(userCode: string): Promise<void>;
  stop(): Promise<void>;
}

/** Ours, with a client for a person's app and one for a machine. */
export async function startOurs(): Promise<FlowServer> {
  const person = { name: "root", password: "correct horse battery staple" };
  const provider = await startProvider({
    GRANTWAY_ADMIN_USERNAME: person.name,
    GRANTWAY_ADMIN_PASSWORD: person.password,
  });
  const secret = "a-secret-of-16-or-more";
  const api = "https://api.example";
  await provider.administer(["apis", "create", api, "--name", "API"]);
  await provider.administer(["scopes", "create", "read", "--api", api, "--title", "Read", "--access", "see"]);
  const app = {
    client_id: "cli",
    client_name: "Command line",
    token_endpoint_auth_method: "none",
    redirect_uris: ["http://127.0.0.1/callback"],
    grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
    scope: "openid profile offline_access",
  };
  const machine = {
    client_id: "machine",
    client_secret: secret,
    grant_types: ["client_credentials"],
    scope: "read",
  };
  await provider.administer(["clients", "import", "-"], JSON.stringify([app, machine]));
  return {
    issuer: provider.issuer,
    app: { id: "cli", scope: "openid profile" },
    machine: { id: "machine", secret, scope: "read" },
    person,
    assertionKey: newKey(),
    whoIs: { url: `${provider.issuer}/userinfo`, member: "preferred_username" },
    token: async () => "a token of somebody",
    approveDevice: (userCode) =>
      browse(`${provider.issuer}/device?user_code=${userCode}`, {
        PERSON: person.name,
        PASSWORD: person.password,
      }),
    stop: () => provider.remove(),
  };
}

/** `oidc-provider`; the flows it leaves to whoever runs it are in `foreign-grants.ts`. */
export async function startForeign(): Promise<FlowServer> {
  const provider = await startForeignProvider();
  const { issuer, person, password, assertionKey } = provider;
  const env = { PERSON: person, PASSWORD: password };
  const machine = { id: "machine", secret: "a machine's secret" };
  return {
    issuer,
    app: { id: "cli", scope: "openid" },
    machine,
    person: { name: person, password },
    assertionKey,
    whoIs: { url: `${issuer}/me`, member: "sub" },
    token: () => tokenByPassword(issuer, machine, { name: person, password }),
    approveDevice: (userCode) => browse(`${issuer}/device?user_code=${userCode}`, env),
    stop: async () => provider.stop(),
  };
}

/** The fake one: its one client has a secret. */
export async function startFake(): Promise<FlowServer> {
  const provider = await startFakeProvider();
  const client = { id: "client", secret: "client secret" };
  return {
    issuer: provider.issuer,
    app: { ...client, scope: "openid" },
    machine: client,
    person: { name: "ada", password: "correct horse" },
    assertionKey: newKey(),
    whoIs: { url: `${provider.issuer}/api/me`, member: "login" },
    token: async () => provider.signIn().accessToken,
    approveDevice: async (userCode) => provider.approveDevice(userCode),
    stop: () => provider.stop(),
  };
}

async function tokenByPassword(
  issuer: string,
  { id, secret }: FlowServer["machine"],
  { name, password }: FlowServer["person"],
): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${id}:${encodeURIComponent(secret)}`).toString("base64")}`;
  const body = new URLSearchParams({ grant_type: "password", username: name, password });
  const answer = await fetch(`${issuer}/token`, { method: "POST", headers: { authorization }, body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function browse(address: string, env: Variables): Promise<void> {
  const browser = fileURLToPath(new URL("scripted-browser.ts", import.meta.url));
  await promisify(execFile)(process.execPath, [browser, address], { env });
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return privateKey.export({ type: "pkcs8", format: "pem" });
}
