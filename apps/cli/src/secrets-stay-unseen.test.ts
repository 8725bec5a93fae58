import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createFileStore, readKey } from "@grantway/client";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { startProvider } from "@grantway/tools/services";
import type { RunningProvider } from "@grantway/tools/services";
import { afterAll, beforeAll, expect, it } from "vitest";
import { givenClient } from "./testing/given-client.ts";

/*
 * Everything the command does, done once, and then a search for every secret involved: in the output, in the arguments
 * of every process that ran meanwhile, in the providers' logs, in the addresses that were visited, and in the files
 * that were left.
 */

const password = "correct horse battery staple";
const clientSecret = "a client's secret, 32 characters";
const passphrase = "a passphrase of some length";
const pasted = "pasted-key-0123456789";
const client = givenClient({ PERSON: "root", PASSWORD: password }, { apart: true });
const { run } = client;
const commandLines = new Set<string>();
const secrets = new Set<string>([clientSecret, password, passphrase, pasted]);
let own: RunningProvider;
let fake: FakeProvider;
const ended = new AbortController();
let watcher: Promise<void>;

/** The processes that run now, on Linux. */
function processes(): readonly string[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
}

/**
 * Checked on Linux, which shows every process; other systems would show the same. Those that run before the first command, which
 * are hundreds where others work on the machine, show nothing new and are looked at once.
 */
async function watch(): Promise<void> {
  let known = new Set<string>();
  while (!ended.signal.aborted) {
    const running = processes();
    const fresh = running.filter((pid) => !known.has(pid));
    if (known.size === 0) known = new Set(running);
    for (const pid of fresh) {
      try {
        commandLines.add(readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "));
      } catch {
        // It has ended.
      }
    }
    await sleep(5);
  }
}

beforeAll(async () => {
  [own, fake] = await Promise.all([
    startProvider({ GRANTWAY_LOG_LEVEL: "trace" }),
    startFakeProvider({ clients: [{ id: "client", secret: clientSecret }] }),
  ]);
  const app = {
    client_id: "grantway-cli",
    client_name: "Command line",
    token_endpoint_auth_method: "none",
    redirect_uris: ["http://127.0.0.1/callback"],
    grant_types: ["authorization_code", "refresh_token"],
    scope: "openid profile offline_access",
  };
  await own.administer(["clients", "import", "-"], JSON.stringify([app]));
  watcher = process.platform === "linux" ? watch() : Promise.resolve();
});
afterAll(async () => {
  ended.abort();
  await watcher;
  await Promise.all([own.remove(), fake.stop()]);
  client.remove();
});

/** The secrets the vault holds now. */
async function collectSecrets(): Promise<void> {
  const path = join(client.folder, "data", "grantway", "default.vault");
  const key = readFileSync(`${path}.key`, "utf8").trim();
  secrets.add(key);
  const store = await createFileStore({ path, key: readKey(key, "the test") });
  for (const { connection } of await store.list()) {
    const { accessToken, refreshToken, idToken } = connection.tokens ?? {};
    for (const token of [accessToken, refreshToken, idToken]) if (token !== undefined) secrets.add(token);
  }
  await store.close();
}

/** Exit codes of steps that are expected to fail. */
const endings: Readonly<Record<string, number>> = { fetch: 22, token: 3 };

/** Everything except what prints a token on request. */
async function journey(): Promise<void> {
  const secret = client.file("secret", clientSecret);
  const acme = client.file("acme.json", { ...fake.definition, id: "acme", name: "Acme" });
  const keys = client.file("keys.json", {
    id: "keys",
    name: "Keys",
    staticToken: { description: "A.", scheme: "Key" },
  });
  const known = ["--definition", acme, "--client-id", "client", "--client-secret-file", secret];
  const withPassphrase = { input: passphrase };
  const steps: readonly (readonly [readonly string[], { readonly input?: string }?])[] = [
    [["trace", "connect", own.issuer, "--name", "own"]],
    [["trace", "--json", "connect", ...known]],
    [["connect", "--definition", keys, "--token-stdin"], { input: pasted }],
    [["list", "--json"]],
    [["show", "own", "--json"]],
    [["trace", "fetch", "own", `${own.issuer}/userinfo`, "-i"]],
    [["fetch", "acme", `${fake.issuer}/nothing`, "--fail"]],
    [["run", "own", "--with", "acme", "--", "sh", "-c", 'test -n "$OWN_TOKEN" && sleep 0.1']],
    [["trace", "refresh", "acme"]],
    [["trace", "refresh", "own"]],
    [["doctor"]],
    [["doctor", "--json"]],
    [["export", "-o", join(client.folder, "export"), "--passphrase-stdin"], withPassphrase],
    [["import", join(client.folder, "export"), "--passphrase-stdin", "--replace"], withPassphrase],
    [["edit", "acme", "--client-secret-stdin"], { input: clientSecret }],
    [["vaults", "show"]],
    [["trace", "revoke", "own", "--yes"]],
    [["connect", "own"]],
    [["token", "nobody"]],
  ];
  for (const [words, given] of steps) {
    const { code, stderr } = await run(words, given);
    expect({ words, code, stderr }).toEqual({ words, code: endings[words[0] ?? ""] ?? 0, stderr });
    await collectSecrets();
  }
}

it("shows no secret to anybody: not on screens, in process lists, logs, addresses or files", async () => {
  await journey();
  ended.abort();
  await watcher;
  expect(secrets.size).toBeGreaterThan(10);
  const files = readdirSync(client.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(secret|default\.vault\.key)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
  const places = {
    outputs: client.outputs.join("\n"),
    "process lists": [...commandLines].join("\n"),
    "the provider's log": own.output(),
    addresses: fake.seen.map(({ path, query }) => `${path}?${query.toString()}`).join("\n"),
    files: files.join("\n"),
  };
  for (const [place, text] of Object.entries(places)) {
    const found = [...secrets].filter(
      (secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)),
    );
    expect({ place, found: found.map((secret) => secret.slice(0, 6)) }).toEqual({ place, found: [] });
  }
  // The search itself works: it finds what was printed on request.
  expect((await run(["token", "acme"])).stdout.trim()).toSatisfy((token: string) => secrets.has(token));
  const list = process.platform === "linux" ? "run own --with acme" : "";
  expect(places["process lists"]).toContain(list);
});
