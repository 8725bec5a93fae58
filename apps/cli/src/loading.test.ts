import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { givenClient } from "./testing/given-client.ts";

const client = givenClient({}, { apart: true });
afterAll(() => client.remove());
const hook = fileURLToPath(new URL("testing/log-imports.ts", import.meta.url));

/** Which packages a run loads. */
async function loadedBy(words: readonly string[]) {
  const log = join(client.folder, words.join("-").replaceAll("/", "_"));
  const env = { IMPORTS_LOG: log, NODE_OPTIONS: `--import=${hook}` };
  await client.run(words, { env });
  const urls = readFileSync(log, "utf8").split("\n");
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

  it("is nothing of the management API's contract until somebody asks for that, nor of administration to start", async () => {
    const elsewhere = ["server", "clients", "list", "--server", "http://localhost:1"];
    expect((await loadedBy(elsewhere)).contract).toBe(false);
    expect(await loadedBy(["server", "start", "--help"])).toMatchObject({
      contract: false,
      administration: false,
    });
  });
});
