import { randomBytes } from "node:crypto";
import { link, mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ClientError } from "../../client-error.ts";
import { fileFailure } from "./file-failure.ts";
import { requirePrivate } from "./private-file.ts";
import { readIfThere } from "./read-if-there.ts";

/** Reads 32 bytes from base64url or hex. @throws {ClientError} `vault_wrong_key` */
export function readKey(text: string, from: string): Uint8Array {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(trimmed)
    ? Buffer.from(trimmed, "hex")
    : Buffer.from(trimmed, "base64url");
  if (key.byteLength === 32) return key;
  throw new ClientError("vault_wrong_key", `${from} holds no key: it must be 32 bytes as base64url or hex.`);
}

/** A new key, as text to keep. */
export function makeKey(random: (bytes: number) => Uint8Array = randomBytes): string {
  return Buffer.from(random(32)).toString("base64url");
}

/**
 * The key in a file of its own, readable by this user alone. Made at the first call, and never replaced: of any number
 * of processes that start at once, one makes it and all get the same.
 *
 * `announce` is told before it is made, because whoever can read both files can read the vault. `mayCreate: false`
 * (there is a vault already) turns a lost key file into an error instead of a second key.
 *
 * @throws {ClientError} `vault_key_missing`, `vault_wrong_key`, `vault_read_only`, `vault_full`
 */
export async function keyFromFile(options: {
  readonly path: string;
  readonly announce: (sentence: string) => void;
  readonly mayCreate: boolean;
  readonly random?: (bytes: number) => Uint8Array;
  /** By default the system's. */
  readonly hardLink?: (from: string, to: string) => Promise<void>;
}): Promise<Uint8Array> {
  const { path, announce, hardLink = link } = options;
  await requirePrivate({ path, announce });
  const known = await readIfThere(path);
  if (known !== undefined) return readKey(known, path);
  if (!options.mayCreate)
    throw new ClientError(
      "vault_key_missing",
      `The vault's key file ${path} is missing: put it back; without it the vault cannot be opened.`,
    );
  announce(
    `This machine has no keychain to use, so the vault's key is kept in ${path}: whoever can read that file can read the vault.`,
  );
  await create(path, `${makeKey(options.random)}\n`, hardLink);
  return readKey((await readIfThere(path)) ?? "", path);
}

async function create(
  path: string,
  text: string,
  hardLink: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const fresh = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeDurably(fresh, text);
    // A hard link fails where a file exists already: the first maker's key stays, and it is complete.
    await hardLink(fresh, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") await writeInPlace(path, text);
    });
  } catch (error) {
    throw fileFailure(error, "write", path);
  } finally {
    await rm(fresh, { force: true });
  }
}

/**
 * Where the file system has no hard links. The first maker's key stays here too, but it may be seen half written at the very
 * moment it is made.
 */
async function writeInPlace(path: string, text: string): Promise<void> {
  try {
    await writeDurably(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    await rm(path, { force: true });
    throw error;
  }
}

/** @throws `EEXIST` where a file is there */
async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
