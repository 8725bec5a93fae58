import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSealing } from "../sealing.ts";
import { createVaultFile } from "./vault-file.ts";

const sealingBy = (byte: number) =>
  createSealing({ key: new Uint8Array(32).fill(byte), random: randomBytes });
const held = async () => undefined;
const content = (value: string) => ({ connections: {}, letters: { a: { value, until: 1 } } });

async function given() {
  const folder = await mkdtemp(join(tmpdir(), "grantway-vault-file-"));
  onTestFinished(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, force: true });
  });
  const path = join(folder, "default.vault");
  return { folder, path, file: createVaultFile({ path, sealing: sealingBy(1) }) };
}

describe("the vault's file", () => {
  it("is empty where there is none, and readable by nobody else once there is one", async () => {
    const { file, path } = await given();
    expect(await file.read()).toEqual({ connections: {}, letters: {} });
    await file.write(content("x"), held);
    expect(await file.read()).toEqual(content("x"));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("is read as an editor left it, with a byte order mark and carriage returns", async () => {
    const { file, path } = await given();
    await file.write(content("x"), held);
    await writeFile(path, `\u{feff}${(await readFile(path, "utf8")).replaceAll("\n", "\r\n")}`);
    expect(await file.read()).toEqual(content("x"));
  });

  it("keeps the version before, and leaves nothing else behind", async () => {
    const { file, folder, path } = await given();
    await writeFile(`${path}.dead.tmp`, "of a process that died");
    for (const value of ["1", "2", "3"]) await file.write(content(value), held);
    expect((await readdir(folder)).sort()).toEqual(["default.vault", "default.vault.backup"]);
    await writeFile(path, await readFile(`${path}.backup`));
    expect(await file.read()).toEqual(content("2"));
  });

  it("is what a link leads to, which stays a link and has the version before beside it", async () => {
    const { file, folder, path } = await given();
    const link = join(folder, "link");
    await symlink("default.vault", link);
    await file.write(content("1"), held);
    const linked = createVaultFile({ path: link, sealing: sealingBy(1) });
    await linked.write(content("2"), held);
    expect(await file.read()).toEqual(content("2"));
    expect((await readdir(folder)).sort()).toEqual(["default.vault", "default.vault.backup", "link"]);
    await writeFile(path, await readFile(`${path}.backup`));
    expect(await linked.read()).toEqual(content("1"));
  });

  it("stays as it was when the lock was lost before the end", async () => {
    const { file, folder } = await given();
    await file.write(content("1"), held);
    await expect(file.write(content("2"), () => Promise.reject(new Error("lost")))).rejects.toThrow("lost");
    expect(await file.read()).toEqual(content("1"));
    expect(await readdir(folder)).toEqual(["default.vault"]);
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, -30), "vault_damaged", "default.vault.backup"],
    ["cut to its head", (text: string) => text.split("\n")[0] ?? "", "vault_damaged", "restore it"],
    ["empty", () => "", "vault_damaged", "no vault or was cut short"],
    ["something else", () => '{"a":1}\n', "vault_damaged", "no vault"],
    [
      "of a newer version",
      (text: string) => text.replace('"version":1', '"version":2'),
      "vault_newer",
      "update this one",
    ],
    [
      "under another key",
      (text: string) => text.replace(/gw1\.\w+/, "gw1.otherkey"),
      "vault_wrong_key",
      "another key",
    ],
  ])("says what to do when it is %s, and is left as it is", async (_, change, code, words) => {
    const { file, path } = await given();
    await file.write(content("1"), held);
    const changed = change(await readFile(path, "utf8"));
    await writeFile(path, changed);
    const message = expect.stringContaining(words) as string;
    await expect(file.read()).rejects.toMatchObject({ code, message });
    expect(await readFile(path, "utf8")).toBe(changed);
  });
});
