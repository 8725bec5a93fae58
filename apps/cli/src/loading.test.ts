import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { givenClient } from "./testing/given-client.ts";

const client = givenClient({}, { apart: true });
afterAll(() => client.remove());

/** What no list asks: the parts of a server that answers, and whole packages where a command needs a part of them. */
const needless = [
  "/packages/protocol/src/index.ts",
  "/packages/identity/src/index.ts",
  "/packages/platform/src/index.ts",
  "/node_modules/fastify/",
  "/node_modules/jose/",
  "/node_modules/pino/",
  "/node_modules/prom-client/",
  "/node_modules/@opentelemetry/",
  "node:http",
];

const hook = fileURLToPath(new URL("testing/log-imports.ts", import.meta.url));

/** The modules that a run loads. */
async function modulesOf(words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const log = join(client.folder, words.join("-").replaceAll("/", "_"));
  const env = { IMPORTS_LOG: log, NODE_OPTIONS: `--import=${hook}`, ...more };
  const ran = await client.run(words, { env });
  return { ran, urls: readFileSync(log, "utf8").trim().split("\n") };
}

/** Which packages a run loads. */
async function loadedBy(words: readonly string[]) {
  const { urls } = await modulesOf(words);
  const part = (path: string) => urls.some((url) => url.includes(path));
  return {
    server: part("/apps/server/"),
    storage: part("/packages/storage/"),
    client: part("/packages/client/"),
    fastify: part("/node_modules/fastify/"),
    contract: part("/packages/api/"),
    administration: part("/apps/server/src/admin/users.ts"),
  };
}

it("a command finds its code compiled, whatever was started in between", async () => {
  const env = { NODE_DEBUG_NATIVE: "COMPILE_CACHE", GRANTWAY_DATA_FOLDER: join(client.folder, "data") };
  const migrate = ["server", "migrate"];
  await client.run(migrate, { env });
  await client.run(["server", "start", "--help"], { env });
  await client.run(["list"], { env });
  const { code, stderr } = await client.run(migrate, { env });
  expect(code).toBe(0);
  expect(stderr).toContain("was accepted");
  expect(stderr).not.toContain("was rejected");
});

/** Starts a server and stops it once it listens; what it said. */
async function startAndStop(more: Readonly<Record<string, string>>): Promise<{ stderr: string }> {
  const server = client.start(["server", "start"], {
    GRANTWAY_DATA_FOLDER: join(client.folder, "data"),
    GRANTWAY_ISSUER: "http://localhost:4400",
    GRANTWAY_PORT: "0",
    GRANTWAY_SHUTDOWN_DELAY: "0s",
    ...more,
  });
  const said = { stdout: "", stderr: "" };
  let stopped = false;
  server.stderr?.on("data", (piece: Buffer) => (said.stderr += piece.toString()));
  server.stdout?.on("data", (piece: Buffer) => {
    said.stdout += piece.toString();
    if (!stopped && said.stdout.includes('"listening"')) stopped = server.kill("SIGTERM");
  });
  expect(await once(server, "close")).toEqual([0, null]);
  return said;
}

describe("a server that starts", () => {
  it("finds its code compiled, though the engine's settings change meanwhile", async () => {
    const env = { NODE_DEBUG_NATIVE: "COMPILE_CACHE" };
    await startAndStop(env);
    const { stderr } = await startAndStop(env);
    expect(stderr).toContain("was accepted");
    expect(stderr).not.toContain("was rejected");
  });

  it("loads nothing for what its settings leave off, and no administration", async () => {
    const log = join(client.folder, "start");
    await startAndStop({ IMPORTS_LOG: log, NODE_OPTIONS: `--import=${hook}` });
    const urls = readFileSync(log, "utf8").trim().split("\n");
    const needless = [
      "/node_modules/nodemailer/",
      "/node_modules/pg/",
      "/node_modules/prom-client/",
      "/node_modules/@opentelemetry/",
      "/apps/server/src/admin/users.ts",
    ];
    expect(urls.some((url) => url.endsWith("/apps/server/src/serve.ts"))).toBe(true);
    expect(urls.filter((url) => needless.some((part) => url.includes(part)))).toEqual([]);
  });
});

describe("what a command loads", () => {
  it("is neither the server nor the client for the list of commands", async () => {
    const nothing = {
      server: false,
      storage: false,
      client: false,
      fastify: false,
      contract: false,
      administration: false,
    };
    expect(await loadedBy(["--help"])).toEqual(nothing);
    expect(await loadedBy(["fetch", "--help"])).toEqual(nothing);
  });

  it("is nothing of the server for a client command", async () => {
    const expected = {
      server: false,
      storage: false,
      client: true,
      fastify: false,
      contract: false,
      administration: false,
    };
    expect(await loadedBy(["list"])).toEqual(expected);
    expect(await loadedBy(["token", "nobody"])).toEqual(expected);
  });

  it("is no web server or client of Node for a client command that asks nobody", async () => {
    const { urls } = await modulesOf(["list", "--json"]);
    expect(urls.filter((url) => /^node:(?:https?|tls)$/.test(url))).toEqual([]);
  });

  it("is nothing of the client for a server command, and nothing of a store for a server elsewhere", async () => {
    expect(await loadedBy(["server", "--help"])).toMatchObject({
      server: true,
      storage: false,
      client: false,
      contract: false,
    });
    const elsewhere = ["server", "clients", "list", "--server", "http://localhost:1"];
    expect(await loadedBy(elsewhere)).toMatchObject({ server: true, storage: false, client: true });
  });

  it("is what it needs itself, for one that administers the own store", async () => {
    const own = { GRANTWAY_DATA_FOLDER: join(client.folder, "data") };
    expect((await modulesOf(["server", "migrate"], own)).ran).toMatchObject({ code: 0 });
    for (const group of ["users", "clients", "keys", "organisations"]) {
      const { ran, urls } = await modulesOf(["server", group, "list"], own);
      expect(ran).toMatchObject({ code: 0 });
      expect(urls.filter((url) => needless.some((part) => url.includes(part)))).toEqual([]);
      expect(urls.filter((url) => /\/admin\/(?:users|clients|keys|organisations)\.ts$/.test(url))).toEqual([
        expect.stringMatching(new RegExp(`/admin/${group}\\.ts$`)),
      ]);
    }
  });

  it("is no more than that for one that writes what there is as a file", async () => {
    const own = { GRANTWAY_DATA_FOLDER: join(client.folder, "data") };
    await modulesOf(["server", "migrate"], own);
    const { ran, urls } = await modulesOf(["server", "export"], own);
    expect(ran).toMatchObject({ code: 0 });
    expect(urls.filter((url) => needless.some((part) => url.includes(part)))).toEqual([]);
  });

  it("is nothing of a store or of the settings for the help of a command", async () => {
    const { urls } = await modulesOf(["server", "clients", "create", "--help"]);
    const part = ["/packages/storage/", "/node_modules/zod/", "node:sqlite", ...needless];
    expect(urls.filter((url) => part.some((one) => url.includes(one)))).toEqual([]);
  });

  it("is nothing of the management API's contract until somebody asks for that, nor of administration to start", async () => {
    const elsewhere = ["server", "clients", "list", "--server", "http://localhost:1"];
    expect((await loadedBy(elsewhere)).contract).toBe(false);
    expect(await loadedBy(["server", "start", "--help"])).toMatchObject({
      contract: false,
      administration: false,
    });
  });
});
