import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { CommandError, formatDetails, formatTable, readSecret } from "@grantway/terminal";
import { openGrantway } from "../frame.ts";
import type { Answer } from "../frame.ts";
import type { Session } from "../session.ts";
import {
  badName,
  chooseVault,
  fileOf,
  isVaultName,
  kindOfAddress,
  requireNoPassword,
  withoutPassword,
} from "./choose-vault.ts";
import { foldersOf } from "./folders.ts";
import { readNamedVaults, writeNamedVaults } from "./named-vaults.ts";
import { keyWords } from "./open-vault.ts";

/** `vaults list`: files of the data folder, named ones, and which of them is the default. */
export function listVaults({ environment }: Session): Answer {
  const { data, config } = foldersOf(environment, process.platform);
  const named = readNamedVaults(config);
  const usual = chooseVault({}, environment);
  const inFiles = filesIn(data).filter((name) => !Object.hasOwn(named, name));
  const places: readonly (readonly [name: string, at: string])[] = [
    ...inFiles.map((name) => [name, fileOf(data, name)] as const),
    ...Object.entries(named).map(([name, { at }]) => [name, at] as const),
  ];
  const known = places.some(([name]) => name === usual.label);
  const items = (known ? places : [...places, [usual.label, usual.at] as const]).map(([name, at]) => ({
    name,
    kind: kindOfAddress(at) ?? "file",
    at: withoutPassword(at),
    default: name === usual.label,
  }));
  return {
    json: { items },
    text: formatTable(
      ["name", "kind", "where", ""],
      items.map((one) => [one.name, one.kind, one.at, one.default ? "used when nothing is said" : ""]),
      "",
    ),
  };
}

/** `vaults show [vault]` */
export async function showVault(session: Session, vault: string | undefined): Promise<Answer> {
  const place = chooseVault({ vault }, session.environment);
  const grantway = await openGrantway(session, place);
  try {
    const connections = await grantway.connections.list();
    const there = place.kind !== "file" || existsSync(place.at);
    const key = keyWords(place, session.environment);
    const facts = { name: place.label, kind: place.kind, at: withoutPassword(place.at), key };
    return {
      json: { ...facts, exists: there, connections: connections.length },
      text: formatDetails([
        ["name", facts.name],
        ["kind", facts.kind],
        ["where", facts.at],
        ["key", key],
        ["connections", there ? String(connections.length) : "none; it is made when the first is stored"],
      ]),
    };
  } finally {
    await grantway.close();
  }
}

/** Options of `vaults add`. */
export interface NamingOptions {
  readonly file?: string;
  readonly url?: string;
  readonly urlStdin?: boolean;
  readonly urlFile?: string;
  readonly keyFile?: string;
}

/** `vaults add <name>` */
export async function nameVault(session: Session, name: string, options: NamingOptions): Promise<Answer> {
  if (!isVaultName(name)) throw badName(name);
  const { config, data } = foldersOf(session.environment, process.platform);
  const before = readNamedVaults(config);
  if (Object.hasOwn(before, name) || existsSync(fileOf(data, name)))
    throw new CommandError("already_exists", `There is a vault ${name} already: choose another name.`);
  const at = await placeGiven(options, session);
  const keyFile = options.keyFile === undefined ? {} : { keyFile: resolve(options.keyFile) };
  writeNamedVaults(config, { ...before, [name]: { at, ...keyFile } });
  return {
    json: { name, kind: kindOfAddress(at) ?? "file", at: withoutPassword(at) },
    text: `${name} is ${withoutPassword(at)}. Use it with --vault ${name} or GRANTWAY_VAULT=${name}.`,
  };
}

/** `vaults forget <name>` */
export function forgetVault({ environment }: Session, name: string): Answer {
  const { config } = foldersOf(environment, process.platform);
  const { [name]: gone, ...others } = readNamedVaults(config);
  if (gone === undefined) throw new CommandError("not_found", `No vault was given the name ${name}.`);
  writeNamedVaults(config, others);
  return {
    json: { forgotten: name },
    text: `Forgot the name ${name}; ${withoutPassword(gone.at)} stays as it is.`,
  };
}

async function placeGiven(options: NamingOptions, { terminal }: Session): Promise<string> {
  const { file, url, urlStdin: stdin, urlFile } = options;
  const given = [file, url, stdin, urlFile].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw new CommandError("usage", "Say where it is with one of --file, --url, --url-stdin and --url-file.");
  if (file !== undefined) return resolve(file);
  if (url !== undefined) requireNoPassword(url, "--url");
  const address = url ?? (await readSecret({ stdin, file: urlFile }, terminal)) ?? "";
  if (kindOfAddress(address) !== undefined) return address;
  throw new CommandError("usage", "The address must begin with redis://, rediss:// or postgres://.");
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".vault"))
      .map((name) => name.slice(0, -".vault".length))
      .sort();
  } catch {
    return [];
  }
}
