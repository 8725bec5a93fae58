import { join, resolve } from "node:path";
import { CommandError } from "@grantway/terminal";
import { foldersOf } from "./folders.ts";
import type { Environment } from "./folders.ts";
import { readNamedVaults } from "./named-vaults.ts";

/*
 * Which vault a command works on: `--vault`, else `GRANTWAY_VAULT`, else the one called `default`. The value is the
 * address of a Redis or a PostgreSQL, a file (it has a slash in it, or ends in .vault), or a name.
 */

/** A vault, before it is opened. */
export interface VaultPlace {
  /** Its name for people: its name or where it is, never with a password. */
  readonly label: string;
  readonly kind: "file" | "redis" | "postgres";
  /** The path of the file, or the address. An address may hold a password. */
  readonly at: string;
  /** The file that holds its key, when that was given. */
  readonly keyFile?: string;
}

/** What a person or a program chose: the vault, and which authority to trust on the way to a provider. */
export interface VaultWish {
  readonly ca?: string | undefined;
  readonly vault?: string | undefined;
  readonly vaultKeyFile?: string | undefined;
}

/**
 * @throws {CommandError} `usage` for an address with a password on the command line, where every user of the machine
 * sees it; `not_found` for a name nobody gave.
 */
export function chooseVault(wish: VaultWish, environment: Environment): VaultPlace {
  const fromEnvironment = environment["GRANTWAY_VAULT"] ?? "";
  if (wish.vault !== undefined && hasPassword(wish.vault)) throw seenByAll("--vault");
  const said = wish.vault ?? (fromEnvironment === "" ? "default" : fromEnvironment);
  const keyFile = wish.vaultKeyFile ?? fromVariable(environment, "GRANTWAY_VAULT_KEY_FILE");
  const place = placeOf(said, environment);
  return keyFile === undefined ? place : { ...place, keyFile: resolve(keyFile) };
}

function fromVariable(environment: Environment, name: string): string | undefined {
  const value = environment[name];
  return value === "" ? undefined : value;
}

function placeOf(said: string, environment: Environment): VaultPlace {
  const kind = kindOfAddress(said);
  if (kind !== undefined) return { label: withoutPassword(said), kind, at: said };
  if (/[/\\]/.test(said) || said.endsWith(".vault")) {
    return { label: said, kind: "file", at: resolve(said) };
  }
  return namedVault(said, environment);
}

function namedVault(name: string, environment: Environment): VaultPlace {
  if (!isVaultName(name)) throw badName(name);
  const folders = foldersOf(environment, process.platform);
  const named = readNamedVaults(folders.config)[name];
  if (named === undefined) return { label: name, kind: "file", at: fileOf(folders.data, name) };
  const kind = kindOfAddress(named.at) ?? "file";
  return {
    label: name,
    kind,
    at: named.at,
    ...(named.keyFile === undefined ? {} : { keyFile: named.keyFile }),
  };
}

/** The file of a vault that was only given a name. */
export function fileOf(dataFolder: string, name: string): string {
  return join(dataFolder, `${name}.vault`);
}

/** Which kind of server the address names, if it is one. */
export function kindOfAddress(said: string): "redis" | "postgres" | undefined {
  if (/^rediss?:\/\//.test(said)) return "redis";
  return /^postgres(ql)?:\/\//.test(said) ? "postgres" : undefined;
}

/** The address to show people. */
export function withoutPassword(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address.replace(/:\/\/[^@/]*@/, "://");
  if (url.password !== "") url.password = "***";
  for (const name of url.searchParams.keys()) {
    if (/pass/i.test(name)) url.searchParams.set(name, "***");
  }
  return url.href;
}

function hasPassword(said: string): boolean {
  if (kindOfAddress(said) === undefined) return false;
  const url = URL.parse(said);
  return (
    url === null || url.password !== "" || [...url.searchParams.keys()].some((name) => /pass/i.test(name))
  );
}

/** @throws {CommandError} `usage` */
export function requireNoPassword(address: string, option: string): void {
  if (hasPassword(address)) throw seenByAll(option);
}

function seenByAll(option: string): CommandError {
  return new CommandError(
    "usage",
    `An address with a password does not go into ${option}, where every user of this machine sees it: give it in GRANTWAY_VAULT, or once with grantway vaults add <name> --url-stdin.`,
  );
}

/** Whether a vault may have this name. */
export function isVaultName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/.test(name);
}

/** What is wrong with a name. */
export function badName(name: string): CommandError {
  return new CommandError(
    "usage",
    `${JSON.stringify(name)} is no name for a vault: use letters, digits, dots, dashes and underscores, or a path with a slash for a file.`,
  );
}
