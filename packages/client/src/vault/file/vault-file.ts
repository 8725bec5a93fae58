import { copyFile, link, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ClientError } from "../../client-error.ts";
import type { Sealing } from "../sealing.ts";
import type { Stored } from "../store.ts";
import { fileFailure } from "./file-failure.ts";
import { placeOf } from "./place-of.ts";
import { readIfThere } from "./read-if-there.ts";

/*
 * The vault as one file: a line that says what it is, and the sealed rest. It is never written in place: a new file is
 * written beside it, flushed, and renamed over it, so that there is one complete vault under its name at every moment;
 * the previous version stays as `<file>.backup`.
 */

/** What the file holds, once opened. */
export interface VaultContent {
  /** As stored, perhaps by another version: `storedAs` reads them. */
  readonly connections: Readonly<Record<string, Stored>>;
  readonly letters: Readonly<Record<string, { readonly value: string; readonly until: number }>>;
}

/** A vault's file. Made by {@link createVaultFile}. */
export interface VaultFile {
  /** Its content; an empty one when there is no file yet. @throws {ClientError} `vault_*` */
  read(): Promise<VaultContent>;
  /** Replaces it. Only for the holder of the vault's lock. `before` is called last, once the new file is on disk. */
  write(content: VaultContent, before: () => Promise<void>): Promise<void>;
}

const format = "grantway-vault";
const version = 1;
const purpose = `${format} ${version}`;
const empty: VaultContent = { connections: {}, letters: {} };

/** Nothing is read or written yet. */
export function createVaultFile({
  path,
  sealing,
}: {
  readonly path: string;
  readonly sealing: Sealing;
}): VaultFile {
  return {
    async read() {
      const text = await readIfThere(path);
      if (text === undefined) return empty;
      return openVault(text, { path, backup: backupOf(await placeOf(path)), sealing });
    },

    async write(content, before) {
      const head = JSON.stringify({ format, version });
      const text = `${head}\n${sealing.seal(purpose, JSON.stringify(content))}\n`;
      const place = await placeOf(path);
      const fresh = `${place}.${crypto.randomUUID()}.tmp`;
      try {
        await writeDurably(fresh, text);
        await before();
        await keepBackup(place, backupOf(place));
        await rename(fresh, place);
        await flushFolder(dirname(place));
        await removeLeftovers(place);
      } catch (error) {
        await rm(fresh, { force: true });
        throw fileFailure(error, "write", path);
      }
    },
  };
}

/** The version before, of a vault at this place. */
export function backupOf(place: string): string {
  return `${place}.backup`;
}

function openVault(
  text: string,
  { path, backup, sealing }: { readonly path: string; readonly backup: string; readonly sealing: Sealing },
): VaultContent {
  // An editor may have added a byte order mark and carriage returns; the sealed text is still intact.
  const [head = "", body = ""] = text.replace(/^\u{feff}/u, "").split(/\r?\n/);
  const found = readHead(head);
  if (found === undefined || found.format !== format)
    throw new ClientError(
      "vault_damaged",
      `${path} is no vault or was cut short: restore it, for example from ${backup}.`,
    );
  if (found.version !== version)
    throw new ClientError(
      "vault_newer",
      `${path} was written by a newer Grantway: update this one; nothing was changed.`,
    );
  try {
    return contentOf(JSON.parse(sealing.open(purpose, body)));
  } catch (error) {
    throw namingTheFile(error, path, backup);
  }
}

function contentOf(value: unknown): VaultContent {
  const { connections, letters } = { ...empty, ...(value as Partial<VaultContent> | null) };
  return { connections: { ...connections }, letters: { ...letters } };
}

function readHead(line: string): { readonly format: unknown; readonly version: unknown } | undefined {
  try {
    const head: unknown = JSON.parse(line);
    return typeof head === "object" && head !== null
      ? { format: undefined, version: undefined, ...head }
      : undefined;
  } catch {
    return undefined;
  }
}

function namingTheFile(error: unknown, path: string, backup: string): unknown {
  if (!(error instanceof ClientError)) return error;
  const message =
    error.code === "vault_wrong_key"
      ? `${path} was sealed with another key: give the key it was made with; nothing was changed.`
      : `${path} was cut short or changed by something else: restore it, for example from ${backup}.`;
  return new ClientError(error.code, message, { cause: error });
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A hard link to the version that is about to be replaced; a copy where the file system has no hard links. */
async function keepBackup(path: string, backup: string): Promise<void> {
  const fresh = `${backup}.${crypto.randomUUID()}.tmp`;
  try {
    await link(path, fresh).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") throw error;
      await copyFile(path, fresh);
    });
    await rename(fresh, backup);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Only this makes the rename durable. Windows cannot do it, and need not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The holder of the lock is the only writer, so other new files belong to processes that died. */
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const leftovers = (await readdir(folder)).filter(
    (name) => name.startsWith(`${basename(path)}.`) && name.endsWith(".tmp"),
  );
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })));
}
