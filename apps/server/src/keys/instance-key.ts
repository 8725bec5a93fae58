import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { decodeText } from "@grantway/terminal";
import { ConfigError } from "../config/config-error.ts";
import { refuseOthers } from "./file-owner.ts";
import { formatKeyRing, makeInstanceKey, parseKeyRing } from "./key-ring.ts";
import type { KeyRing } from "./key-ring.ts";

/*
 * Where the instance keys come from: the configuration, or the file `instance-key` in the data folder, made at the
 * first start. Whoever holds the keys can make any token, so the file is readable by its owner alone.
 */

type HardLink = (from: string, to: string) => void;

/**
 * The key ring of this instance. Of any number of processes that start at once with an empty folder, all answer the
 * same ring.
 *
 * @param settings - `instanceKey` is the ring as text; `dataFolder` is made when it is missing.
 * @param mayMake - false: a missing file is an error, because existing data was sealed with the keys in it.
 * @param hardLink - the system's by default.
 * @throws {@link ConfigError} in one sentence: malformed, readable by others, or not to be read or made.
 */
export function loadInstanceKeys(
  settings: { readonly instanceKey: string | undefined; readonly dataFolder: string },
  { mayMake, hardLink = linkSync }: { readonly mayMake: boolean; readonly hardLink?: HardLink } = {
    mayMake: true,
  },
): KeyRing {
  if (settings.instanceKey !== undefined) return parseKeyRing(settings.instanceKey, "GRANTWAY_INSTANCE_KEY");
  const path = join(settings.dataFolder, "instance-key");
  const ring = readKeyFile(path);
  if (ring !== undefined) return ring;
  if (mayMake) return makeKeyFile(settings.dataFolder, path, hardLink);
  throw new ConfigError([
    `The instance key ${path} is missing, and this database was made with one: name its GRANTWAY_DATA_FOLDER, or set GRANTWAY_INSTANCE_KEY.`,
  ]);
}

/** `undefined` when there is no such file. */
function readKeyFile(path: string): KeyRing | undefined {
  let text: string;
  try {
    refuseOthers(`The instance key ${path}`, statSync(path));
    text = decodeText(readFileSync(path)) ?? "";
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (codeOf(error) === "ENOENT") return undefined;
    throw new ConfigError([`The instance key ${path} cannot be read (${codeOf(error)}).`]);
  }
  return parseKeyRing(text, `The instance key ${path}`);
}

/**
 * Writes a temporary file, then links it to the name: the link either puts a complete file there or finds one. Where the file
 * system has no hard links, the file is written in place, and may be seen half written at that very moment.
 */
function makeKeyFile(folder: string, path: string, hardLink: HardLink): KeyRing {
  const text = `${formatKeyRing([makeInstanceKey()])}\n`;
  const draft = join(folder, `.instance-key-${randomBytes(8).toString("hex")}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeDurably(draft, text);
    putThere({ draft, path, text, hardLink });
    syncFolder(folder);
  } catch (error) {
    throw new ConfigError([`The instance key ${path} cannot be made (${codeOf(error)}).`]);
  } finally {
    rmSync(draft, { force: true });
  }
  const ring = readKeyFile(path);
  if (ring === undefined) throw new ConfigError([`The instance key ${path} vanished while it was read.`]);
  return ring;
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(path, 0o600);
}

function putThere({
  draft,
  path,
  text,
  hardLink,
}: {
  readonly draft: string;
  readonly path: string;
  readonly text: string;
  readonly hardLink: HardLink;
}): void {
  try {
    hardLink(draft, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") writeInPlace(path, text);
  }
}

function writeInPlace(path: string, text: string): void {
  try {
    writeDurably(path, text);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return;
    rmSync(path, { force: true });
    throw error;
  }
}

/** Makes the directory entry durable: a key lost in a crash would make every token useless. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
