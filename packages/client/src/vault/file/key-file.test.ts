import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { keyFromFile, makeKey, readKey } from "./key-file.ts";

async function given() {
  const folder = await mkdtemp(join(tmpdir(), "grantway-key-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const notices: string[] = [];
  const path = join(folder, "vault.key");
  const open = (mayCreate = true) => keyFromFile({ path, announce: (text) => notices.push(text), mayCreate });
  return { folder, path, notices, open };
}

describe("the key file", () => {
  it("is made after a notice, for this user alone, and is the same for all who come at once", async () => {
    const { open, path, folder, notices } = await given();
    const keys = await Promise.all(Array.from({ length: 16 }, () => open()));
    expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["vault.key"]);
    expect(notices[0]).toContain("whoever can read that file can read the vault");
    const before = notices.length;
    await open();
    expect(notices).toHaveLength(before);
  });

  it("is made once where the file system has no hard links, as on shares and sticks", async () => {
    const { open, path, folder } = await given();
    const hardLink = async () => {
      throw Object.assign(new Error("operation not permitted"), { code: "EPERM" });
    };
    const make = () => keyFromFile({ path, announce: () => undefined, mayCreate: true, hardLink });
    const key = await make();
    expect(await make()).toEqual(key);
    expect(await open()).toEqual(key);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["vault.key"]);
  });

  it("is not made anew where a vault needs the one that is lost", async () => {
    const { open, folder } = await given();
    await expect(open(false)).rejects.toMatchObject({ code: "vault_key_missing" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("is closed to others where it was open, and that is told", async () => {
    const { open, path, notices } = await given();
    await writeFile(path, makeKey(), { mode: 0o644 });
    await open();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(notices).toEqual([expect.stringContaining("could be read by other users")]);
  });

  it("is refused when it holds no key", async () => {
    const { open, path } = await given();
    await writeFile(path, "hello", { mode: 0o600 });
    await expect(open()).rejects.toMatchObject({ code: "vault_wrong_key" });
  });

  it("reads base64url and hex", () => {
    const text = makeKey(() => new Uint8Array(32).fill(255));
    expect(readKey(`${text}\n`, "X")).toEqual(readKey("ff".repeat(32), "X"));
    expect(() => readKey("short", "GRANTWAY_KEY")).toThrow("GRANTWAY_KEY holds no key");
  });
});
