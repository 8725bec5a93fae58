import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Store } from "@grantway/client";
import { CommandError, decodeText } from "@grantway/terminal";
import type { VaultPlace } from "./choose-vault.ts";
import type { Environment } from "./folders.ts";

/** What opening needs beside the place. */
export interface Opening {
  readonly place: VaultPlace;
  readonly environment: Environment;
  /** Called once, when a key is about to be kept in a file because there is no keychain. */
  readonly announce: (sentence: string) => void;
}

/**
 * Opens the vault. Its key is `GRANTWAY_VAULT_KEY`, or in the file that was named, or, for a vault in a file, in the
 * system's keychain or a file beside the vault, made at the first use.
 */
export async function openVault(opening: Opening): Promise<Store> {
  const { createFileStore, createPostgresStore, createRedisStore } = await import("@grantway/client");
  const { place } = opening;
  const key = await findKey(opening);
  if (place.kind === "file") return createFileStore({ path: place.at, key, announce: opening.announce });
  return place.kind === "redis"
    ? createRedisStore({ url: place.at, key })
    : createPostgresStore({ url: place.at, key });
}

/** @throws {CommandError} `vault` when a vault on a server comes without one */
async function findKey({ place, environment, announce }: Opening): Promise<Uint8Array> {
  const { keyOfVault, readKey, requirePrivate } = await import("@grantway/client");
  const given = environment["GRANTWAY_VAULT_KEY"] ?? "";
  if (given !== "") return readKey(given, "GRANTWAY_VAULT_KEY");
  if (place.keyFile !== undefined) {
    await requirePrivate({ path: place.keyFile, announce });
    return readKey(await readKeyFile(place.keyFile), place.keyFile);
  }
  if (place.kind !== "file") {
    throw new CommandError(
      "vault",
      `The vault ${place.label} needs its key: set GRANTWAY_VAULT_KEY or GRANTWAY_VAULT_KEY_FILE; grantway vaults new-key makes one.`,
    );
  }
  const none = keychainIsOff(environment) ? { keychain: undefined } : {};
  const { key } = await keyOfVault({ path: place.at, announce, ...none });
  return key;
}

/** Whether the keychain must not be used: a locked one opens a window. */
export function keychainIsOff(environment: Environment): boolean {
  return environment["GRANTWAY_KEYCHAIN"] === "off";
}

/** Where the key of a vault is, in words; nothing is opened or made. */
export function keyWords(place: VaultPlace, environment: Environment): string {
  if ((environment["GRANTWAY_VAULT_KEY"] ?? "") !== "") return "in GRANTWAY_VAULT_KEY";
  if (place.keyFile !== undefined) return `in the file ${place.keyFile}`;
  if (place.kind !== "file") return "missing: set GRANTWAY_VAULT_KEY or GRANTWAY_VAULT_KEY_FILE";
  if (existsSync(keyFileOf(place.at))) return `in the file ${keyFileOf(place.at)}`;
  return existsSync(place.at) ? "in the system's keychain" : "made with the vault";
}

/** The key file beside a vault when no keychain has its key. */
export function keyFileOf(path: string): string {
  return `${path}.key`;
}

async function readKeyFile(path: string): Promise<string> {
  try {
    // A file that is no text is no key, and is reported when it is read.
    return decodeText(await readFile(path)) ?? "";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      "vault",
      `The key file ${path} cannot be read (${code}): check GRANTWAY_VAULT_KEY_FILE.`,
    );
  }
}
