import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { startPostgres, startRedis } from "@grantway/tools/services";
import type { Postgres, Redis } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenClient, oneSentence } from "../testing/given-client.ts";
import type { Variables } from "../testing/given-client.ts";

let provider: FakeProvider;
let definition: string;
let redis: Redis;
let postgres: Postgres;
const client = givenClient();
const { run, json } = client;
const key = "A".repeat(43);

beforeAll(async () => {
  [provider, redis, postgres] = await Promise.all([startFakeProvider(), startRedis(), startPostgres()]);
  definition = client.file("acme.json", { ...provider.definition, id: "acme", name: "Acme" });
});
afterAll(async () => {
  await Promise.all([provider.stop(), redis.stop(), postgres.stop()]);
  client.remove();
});

/** Makes a connection by the environment alone, as a container does. */
async function connect(env: Variables, words: readonly string[] = []) {
  const machine = { GRANTWAY_CLIENT_ID: "client", GRANTWAY_CLIENT_SECRET: "client secret" };
  const flow = ["--flow", "client_credentials"];
  return json(["connect", "--definition", definition, ...flow, ...words], { env: { ...machine, ...env } });
}

describe("vaults in files", () => {
  it("are made where the system keeps such things, closed to others, and not by looking", async () => {
    expect(await json(["list"])).toEqual({ items: [] });
    expect(readdirSync(client.folder)).not.toContain("data");
    await connect({});
    const folder = join(client.folder, "data", "grantway");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of ["default.vault", "default.vault.key"]) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, name), "utf8")).not.toContain("client secret");
    }
  });

  it("stand side by side by name, by path and by environment", async () => {
    const path = join(client.folder, "mounted", "vault");
    await connect({}, ["--vault", "work"]);
    await connect({ GRANTWAY_VAULT: path, GRANTWAY_VAULT_KEY: key }, ["--name", "mounted"]);
    expect(await json(["list", "--names", "--vault", "work"])).toEqual({ items: ["acme"] });
    expect(
      await json(["list", "--names"], { env: { GRANTWAY_VAULT: path, GRANTWAY_VAULT_KEY: key } }),
    ).toEqual({
      items: ["mounted"],
    });
    const { items } = await json<{ items: { name: string; default: boolean }[] }>(["vaults"]);
    expect(items.map(({ name }) => name)).toEqual(["default", "work"]);
    expect(items.filter((one) => one.default).map(({ name }) => name)).toEqual(["default"]);
  });

  it.each([
    ["another key", { GRANTWAY_VAULT_KEY: "B".repeat(43) }, /another key/],
    ["a key that is none", { GRANTWAY_VAULT_KEY: "short" }, /GRANTWAY_VAULT_KEY holds no key/],
    [
      "a key file that is not there",
      { GRANTWAY_VAULT_KEY_FILE: "/nowhere/key" },
      /\/nowhere\/key cannot be read/,
    ],
  ])("refuse %s in one sentence", async (_, env, sentence) => {
    const ran = await run(["list"], { env });
    expect(ran).toMatchObject({ code: 9, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).toMatch(sentence);
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, 80), /cut short/],
    ["from a newer version", (text: string) => text.replace('"version":1', '"version":2'), /newer/],
    ["no vault at all", () => "hello\n", /no vault/],
  ])("say that they are %s", async (_, spoil, sentence) => {
    const good = readFileSync(join(client.folder, "data", "grantway", "default.vault"), "utf8");
    const path = join(client.folder, "spoilt.vault");
    writeFileSync(path, spoil(good));
    const key = readFileSync(join(client.folder, "data", "grantway", "default.vault.key"), "utf8");
    const ran = await run(["list", "--vault", path], { env: { GRANTWAY_VAULT_KEY: key.trim() } });
    expect(ran).toMatchObject({ code: 9, stdout: "" });
    expect(ran.stderr).toMatch(sentence);
    expect(readFileSync(path, "utf8")).toBe(spoil(good));
  });

  it("move by an export that only the passphrase opens", async () => {
    const passphrase = { input: "correct horse battery staple\n" };
    const file = join(client.folder, "export");
    const written = await run(["export", "acme", "-o", file, "--passphrase-stdin"], passphrase);
    expect(written).toMatchObject({ code: 0, stdout: "" });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await run(["export", "-o", file, "--passphrase-stdin"], passphrase)).code).toBe(4);
    const words = ["import", file, "--passphrase-stdin", "--vault", "moved"];
    expect((await run(words, { input: "another passphrase\n" })).code).toBe(2);
    expect(await json(words, passphrase)).toEqual({ imported: ["acme"], skipped: [], broken: [] });
    expect(await json(words, passphrase)).toEqual({ imported: [], skipped: ["acme"], broken: [] });
    expect((await run(["fetch", "acme", `${provider.issuer}/api/me`, "--vault", "moved"])).code).toBe(0);
  });
});

describe("vaults on servers", () => {
  it.each([
    ["Redis", () => redis.url],
    ["PostgreSQL", () => postgres.url],
  ])("work by environment alone: %s", async (_, url) => {
    const env = {
      GRANTWAY_VAULT: url(),
      GRANTWAY_VAULT_KEY: key,
      HOME: "/nonexistent",
      XDG_DATA_HOME: "",
      XDG_CONFIG_HOME: "",
    };
    await connect(env);
    expect((await run(["fetch", "acme", `${provider.issuer}/api/me`], { env })).code).toBe(0);
    const shown = await run(["vaults", "show"], { env });
    expect(shown.stdout).toMatch(/connections +1$/m);
    expect(shown.stdout).not.toContain(new URL(url()).password || "no password in this address");
    const wrong = await run(["list"], { env: { ...env, GRANTWAY_VAULT_KEY: "B".repeat(43) } });
    expect(wrong).toMatchObject({ code: 9, stdout: "" });
  });

  it("are given a name, their address coming from standard input", async () => {
    const keyFile = client.file("team.key", key);
    await json(["vaults", "add", "team", "--url-stdin", "--key-file", keyFile], { input: `${redis.url}\n` });
    expect(statSync(join(client.folder, "config", "grantway", "vaults.json")).mode & 0o777).toBe(0o600);
    expect(await json(["list", "--names", "--vault", "team"])).toEqual({ items: ["acme"] });
    expect((await run(["vaults", "add", "team", "--file", "x"])).code).toBe(4);
    await json(["vaults", "forget", "team"]);
    expect((await run(["vaults", "forget", "team"])).code).toBe(3);
  });

  it("come with a key", async () => {
    const ran = await run(["list"], { env: { GRANTWAY_VAULT: redis.url } });
    expect(ran).toMatchObject({ code: 9, stdout: "" });
    expect(ran.stderr).toMatch(/needs its key/);
    expect((await run(["vaults", "new-key"])).stdout).toMatch(/^[\w-]{43}\n$/);
  });

  it.each([
    [["list", "--vault", "redis://user:secret-word@127.0.0.1:1"]],
    [["vaults", "add", "x", "--url", "postgres://user:secret-word@127.0.0.1:1/db"]],
    [["list", "--vault", "postgres://127.0.0.1:1/db?password=secret-word"]],
  ])("take no password from an argument: %j", async (words) => {
    const ran = await run(words);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).not.toContain("secret-word");
  });

  it.each(["redis://127.0.0.1:1", "postgres://127.0.0.1:1/db"])(
    "say that nobody answers at %s",
    async (url) => {
      const ran = await run(["list"], { env: { GRANTWAY_VAULT: url, GRANTWAY_VAULT_KEY: key } });
      expect(ran).toMatchObject({ code: 9, stdout: "" });
      expect(ran.stderr).toMatch(oneSentence);
    },
  );
});
