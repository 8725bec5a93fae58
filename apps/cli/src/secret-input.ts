import { readFileSync } from "node:fs";
import { CommandError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";

/** Where a secret comes from. Never from an argument: those are seen by every user of the machine. */
export interface SecretSource {
  /** Standard input. */
  readonly stdin?: boolean | undefined;
  readonly file?: string | undefined;
}

/** The first line of what was named; `undefined` when nothing was. */
export async function readSecret(source: SecretSource, terminal: Terminal): Promise<string | undefined> {
  const { stdin = false, file } = source;
  if (stdin && file !== undefined)
    throw new CommandError("usage", "Give either standard input or a file, not both.");
  if (file !== undefined) return firstLine(readText(file), `The file ${file}`);
  return stdin ? firstLine(await terminal.readInput(), "Standard input") : undefined;
}

/** A new passphrase: from what was named, or asked for twice. */
export async function readNewPassphrase(source: SecretSource, terminal: Terminal): Promise<string> {
  const given = await readSecret(source, terminal);
  if (given !== undefined) return given;
  requirePerson(terminal);
  const passphrase = await terminal.askSecret("New passphrase: ");
  const again = await terminal.askSecret("The same once more: ");
  if (passphrase !== again)
    throw new CommandError("usage", "The two passphrases differ; nothing was written.");
  return passphrase;
}

/** A passphrase that exists: from what was named, or asked for. */
export async function readPassphrase(source: SecretSource, terminal: Terminal): Promise<string> {
  const given = await readSecret(source, terminal);
  if (given !== undefined) return given;
  requirePerson(terminal);
  return terminal.askSecret("Passphrase: ");
}

function requirePerson(terminal: Terminal): void {
  if (terminal.interactive) return;
  throw new CommandError("usage", "Give the passphrase with --passphrase-stdin or --passphrase-file.");
}

/** Several options may each read standard input, but it can be read once. */
export function requireOneStdin(options: Readonly<Record<string, boolean | undefined>>): void {
  const readers = Object.entries(options).filter(([, reads]) => reads === true);
  if (readers.length < 2) return;
  const names = readers.map(([name]) => name).join(" and ");
  throw new CommandError(
    "usage",
    `Standard input can be read once, not for ${names}: give the others by file.`,
  );
}

/** A file as text. @throws {CommandError} `usage` */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandError("usage", `The file ${file} cannot be read.`);
  }
}

function firstLine(text: string, origin: string): string {
  const [line = ""] = text.split(/\r?\n/, 1);
  if (line === "") throw new CommandError("usage", `${origin} is empty; nothing was changed.`);
  return line;
}
