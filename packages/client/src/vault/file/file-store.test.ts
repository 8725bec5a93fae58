import { spawnSync } from "node:child_process";
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { aConnection } from "../../testing/a-connection.ts";
import { createFileStore } from "./file-store.ts";

const key = new Uint8Array(32).fill(1);

async function given() {
  const folder = await mkdtemp(join(tmpdir(), "grantway-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, path: join(folder, "default.vault") };
}

describe("a vault in a file, when something is wrong", () => {
  it("with another key tells nothing, changes nothing, and takes no write", async () => {
    const { path } = await given();
    await (await createFileStore({ path, key })).put(aConnection(), undefined);
    const before = await readFile(path);
    const other = await createFileStore({ path, key: new Uint8Array(32).fill(2) });
    await expect(other.get("acme")).rejects.toMatchObject({ code: "vault_wrong_key" });
    await expect(other.put(aConnection({ name: "b" }), undefined)).rejects.toMatchObject({
      code: "vault_wrong_key",
    });
    expect(await readFile(path)).toEqual(before);
  });

  it("cut short takes no write that would bury what is left", async () => {
    const { path } = await given();
    const store = await createFileStore({ path, key });
    await store.put(aConnection(), undefined);
    await writeFile(path, (await readFile(path, "utf8")).slice(0, -20));
    await expect(store.put(aConnection({ name: "b" }), undefined)).rejects.toMatchObject({
      code: "vault_damaged",
    });
  });

  it("reached by a link to where nothing is yet is made there, and the link stays", async () => {
    const { folder, path } = await given();
    await mkdir(join(folder, "shared"));
    await symlink(join("shared", "a.vault"), path);
    await (await createFileStore({ path, key })).put(aConnection(), undefined);
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    const there = await createFileStore({ path: join(folder, "shared", "a.vault"), key });
    expect(await there.get("acme")).toBeDefined();
  });

  it("belonging to somebody else is not taken", async () => {
    const { path } = await given();
    await (await createFileStore({ path, key })).put(aConnection(), undefined);
    const mine = process.getuid?.() === 0;
    if (mine) await chown(path, 65_534, 65_534);
    const opening = createFileStore({ path, key }).then(
      () => "taken",
      (error: unknown) => String(error),
    );
    expect(await opening).toMatch(mine ? /belongs to another user of this machine \(65534\)/ : /taken/);
  });

  it("open to others is closed to them, its copy too, and that is told", async () => {
    const { path } = await given();
    const store = await createFileStore({ path, key });
    await store.put(aConnection(), undefined);
    await store.put(aConnection({ name: "b" }), undefined);
    for (const one of [path, `${path}.backup`]) await chmod(one, 0o644);
    const told: string[] = [];
    await createFileStore({ path, key, announce: (sentence) => told.push(sentence) });
    expect(told).toHaveLength(2);
    expect([(await stat(path)).mode & 0o777, (await stat(`${path}.backup`)).mode & 0o777]).toEqual([
      0o600, 0o600,
    ]);
  });

  it("is written past a stray lock file", async () => {
    const { path } = await given();
    await mkdir(`${path}.locks`);
    for (const stray of ["write.", "write.x", "write.1e9"]) await writeFile(join(`${path}.locks`, stray), "");
    const store = await createFileStore({ path, key });
    expect(await store.put(aConnection(), undefined)).toMatchObject({ outcome: "stored" });
  });

  it("names the folder of locks when that is a file", async () => {
    const { path } = await given();
    await writeFile(`${path}.locks`, "");
    const store = await createFileStore({ path, key });
    const message = expect.stringContaining(`${path}.locks`) as string;
    await expect(store.put(aConnection(), undefined)).rejects.toMatchObject({
      code: "vault_unreachable",
      message,
    });
  });

  it("in a folder that is a file says that it cannot be used", async () => {
    const { folder } = await given();
    await writeFile(join(folder, "x"), "");
    await expect(createFileStore({ path: join(folder, "x", "v"), key })).rejects.toMatchObject({
      code: "vault_unreachable",
    });
  });
});

/*
 * A full disk and a read-only one, for real: small file systems of their own. Only root may mount them; without root,
 * `file-failure.test.ts` and a folder without write permission test the same.
 */
describe("a vault on a disk that takes nothing", () => {
  const isRoot = process.getuid?.() === 0 && spawnSync("mount", ["--version"]).status === 0;

  async function disk(): Promise<string> {
    const { folder } = await given();
    const at = join(folder, "disk");
    await mkdir(at);
    if (isRoot && spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", at]).status === 0)
      onTestFinished(() => void spawnSync("umount", ["-l", at]));
    return at;
  }

  it("is told read-only, and what was stored can still be read", async () => {
    const at = await disk();
    const store = await createFileStore({ path: join(at, "v"), key });
    await store.put(aConnection(), undefined);
    const mounted = isMounted(at);
    if (mounted) spawnSync("mount", ["-o", "remount,ro", at]);
    else await chmod(at, 0o500);
    const outcome = await store.put(aConnection({ name: "b" }), undefined).then(() => "stored", codeOf);
    // Without a file system of its own, root may write everywhere.
    expect(outcome).toBe(mounted || !isRoot ? "vault_read_only" : "stored");
    expect((await store.get("acme"))?.connection).toEqual(aConnection());
    if (!mounted) await chmod(at, 0o700);
  });

  it("is told full before a refresh token is spent, and loses nothing", async () => {
    const at = await disk();
    const store = await createFileStore({ path: join(at, "v"), key });
    await store.put(aConnection(), undefined);
    const mounted = isMounted(at);
    const filler = join(at, "filler");
    if (mounted) await writeFile(filler, new Uint8Array(512 * 1024)).catch(() => undefined);
    const attempt = store
      .acquire("acme", 1000)
      .then(async () => store.put(aConnection({ name: "b" }), undefined));
    const outcome = await attempt.then(() => "stored", codeOf);
    expect(outcome).toBe(mounted ? "vault_full" : "stored");
    expect((await store.get("acme"))?.connection).toEqual(aConnection());
    await rm(filler, { force: true });
    await expect(store.put(aConnection({ name: "c" }), undefined)).resolves.toMatchObject({
      outcome: "stored",
    });
  });
});

function isMounted(at: string): boolean {
  return spawnSync("mountpoint", ["-q", at]).status === 0;
}

function codeOf(error: unknown): string {
  return (error as { readonly code: string }).code;
}
