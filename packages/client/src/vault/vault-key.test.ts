import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeKey } from "./file/key-file.ts";
import type { Keychain } from "./keychain.ts";
import { keyOfVault } from "./vault-key.ts";

/** A keychain whose answers take a while, as those of real ones do. The real one: `contracts/keychain.test.ts`. */
function slowKeychain(texts = new Map<string, string>()): Keychain & { readonly texts: Map<string, string> } {
  const pause = () => new Promise((done) => setTimeout(done, 5));
  return {
    texts,
    get: async (name) => (await pause(), texts.get(name)),
    set: async (name, text) => (await pause(), void texts.set(name, text)),
  };
}

async function given() {
  const folder = await mkdtemp(join(tmpdir(), "grantway-vault-key-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const notices: string[] = [];
  const path = join(folder, "default.vault");
  return { folder, path, notices, announce: (text: string) => void notices.push(text) };
}

describe("the key of a vault", () => {
  it("is made in the keychain, once for all who start at once, and stays there", async () => {
    const { path, announce, notices, folder } = await given();
    const keychain = slowKeychain();
    const keys = await Promise.all(
      Array.from({ length: 16 }, () => keyOfVault({ path, announce, keychain })),
    );
    expect(new Set(keys.map(({ key, from }) => `${from} ${Buffer.from(key).toString("hex")}`)).size).toBe(1);
    expect(keys[0]?.from).toBe("keychain");
    expect([...keychain.texts.keys()]).toEqual([path]);
    expect(notices).toEqual([]);
    expect(await readdir(folder)).toEqual(["default.vault.locks"]);
  });

  it("goes into a file, after a notice, where there is no keychain", async () => {
    const { path, announce, notices } = await given();
    const made = await keyOfVault({ path, announce, keychain: undefined });
    expect(made.from).toBe("file");
    expect(notices).toHaveLength(1);
    expect(await readFile(`${path}.key`, "utf8")).toBe(`${Buffer.from(made.key).toString("base64url")}\n`);
  });

  it("is the one in the file, though there is a keychain by now", async () => {
    const { path, announce } = await given();
    const { key } = await keyOfVault({ path, announce, keychain: undefined });
    await writeFile(path, "a vault");
    expect(await keyOfVault({ path, announce, keychain: slowKeychain() })).toEqual({ key, from: "file" });
  });

  it.each([undefined, slowKeychain()])("is not made anew for a vault that is there: %#", async (keychain) => {
    const { path, announce } = await given();
    await writeFile(path, "a vault");
    await expect(keyOfVault({ path, announce, keychain })).rejects.toMatchObject({
      code: "vault_key_missing",
    });
  });

  it("is another for another place", async () => {
    const [one, other] = [await given(), await given()];
    const keychain = slowKeychain(new Map([[one.path, makeKey()]]));
    const keys = await Promise.all([one, other].map((place) => keyOfVault({ ...place, keychain })));
    expect(keys[0]?.key).not.toEqual(keys[1]?.key);
  });
});
