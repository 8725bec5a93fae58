import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";

const [old, next] = [1, 2].map((byte) => `key${byte}:${Buffer.alloc(32, byte).toString("base64url")}`);
const before = givenInstance({ GRANTWAY_INSTANCE_KEY: old ?? "" });
const folder = { GRANTWAY_DATA_FOLDER: join(before.folder, "data") };
const rotating = givenInstance({ ...folder, GRANTWAY_INSTANCE_KEY: `${next},${old}` });
const after = givenInstance({ ...folder, GRANTWAY_INSTANCE_KEY: next ?? "" });
afterAll(() => {
  for (const instance of [before, rotating, after]) instance.remove();
});

describe("grantway server keys", () => {
  it("makes an entry that an instance takes, and changes nothing", async () => {
    const { stdout, code } = await before.server(["keys", "new"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[a-z0-9]{4}:[A-Za-z0-9_-]{43}\n$/);
    const { instance_key: other } = await before.json(["keys", "new"]);
    expect(other).toMatch(/^[a-z0-9]{4}:[A-Za-z0-9_-]{43}$/);
    expect(`${String(other)}\n`).not.toBe(stdout);
  });

  it("lists what needs which key, a key that is missing too", async () => {
    await before.json([
      "clients",
      "create",
      "--name",
      "Job",
      "--client-id",
      "job",
      "--grant-type",
      "client_credentials",
    ]);
    const instanceKeysOf = async (instance: typeof after) =>
      (await instance.json<{ readonly instance_keys: unknown }>(["keys", "list"])).instance_keys;
    const use = { signing_keys: 0, clients: [] };
    const nothingElse = { refresh_tokens: { count: 0 }, sessions: { count: 0 } };
    expect(await instanceKeysOf(rotating)).toEqual([
      { id: "key2", use: "seals", ...use },
      { id: "key1", use: "opens", ...use, ...nothingElse, clients: ["job"], needed: true },
    ]);
    expect(await instanceKeysOf(after)).toEqual([
      { id: "key2", use: "seals", ...use },
      { id: "key1", use: "missing", ...use, ...nothingElse, clients: ["job"], needed: true },
    ]);
    await rotating.json(["clients", "rotate-secret", "job", "--overlap", "0s"]);
    expect(await instanceKeysOf(after)).toEqual([{ id: "key2", use: "seals", ...use, clients: ["job"] }]);
  });

  it("seals the signing keys anew while the server runs, those that need it", async () => {
    expect(await rotating.json(["keys", "reseal"])).toMatchObject({
      resealed: 0,
      key: "key2",
      others: [{ id: "key1", use: "opens", needed: false }],
    });
    const { stdout } = await rotating.server(["keys", "reseal"]);
    expect(stdout).toContain("key1 is needed for nothing any more: take it out on every server.");
  });

  it("leaves the first signing key to the server", async () => {
    const { code, stderr } = await rotating.server(["keys", "rotate"]);
    expect(code).not.toBe(0);
    expect(stderr).toContain("No ES256 key signs yet: the server makes the first one when it starts.");
  });
});
