import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { CommandError, decodeText, type Terminal, whyNot } from "@grantway/terminal";

/** A file that declares something. */
export interface DeclarationFile {
  /** As a person is told of it. */
  readonly name: string;
  /** What paths in it are relative to. */
  readonly folder: string;
  readonly text: string;
}

/** Far more than an instance may have is in none. */
const mostBytes = 10 * 1024 * 1024;
const mostFiles = 1000;
const endings = /\.(?:ya?ml|json)$/i;

/**
 * The files of a path, in the order of their names: the file itself, or every `.yaml`, `.yml` and `.json` in the folder and in
 * folders within, but for hidden ones. `-` is standard input.
 *
 * @throws {CommandError} `usage`
 */
export async function readDeclarationFiles(
  path: string,
  terminal: Terminal,
): Promise<readonly DeclarationFile[]> {
  if (path === "-") {
    const text = await terminal.readInput();
    refuseLarge("Standard input", text.length);
    return [{ name: "-", folder: ".", text }];
  }
  return namesIn(path).map((name) => ({ name, folder: dirname(name), text: readFile(name) }));
}

function namesIn(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => endings.test(entry.name) && !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((name) => !isHidden(relative(path, name)))
    .toSorted();
  if (names.length === 0) {
    throw new CommandError("usage", `The folder ${path} holds no .yaml, .yml or .json file.`);
  }
  if (names.length > mostFiles) {
    throw new CommandError("usage", `The folder ${path} holds more than ${mostFiles} files.`);
  }
  return names;
}

function isHidden(path: string): boolean {
  return /(?:^|[/\\])\./.test(path);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

function readFile(name: string): string {
  let bytes: Uint8Array;
  try {
    refuseLarge(`The file ${name}`, statSync(name).size);
    bytes = readFileSync(name);
  } catch (error) {
    throw error instanceof CommandError ? error : unreadable(name, error);
  }
  const text = decodeText(bytes);
  if (text === undefined) throw new CommandError("usage", `The file ${name} is no text in UTF-8.`);
  return text;
}

function refuseLarge(what: string, size: number): void {
  if (size <= mostBytes) return;
  throw new CommandError("usage", `${what} is larger than ${mostBytes / 1024 / 1024} MiB.`);
}

function unreadable(name: string, error: unknown): CommandError {
  return new CommandError("usage", `The file ${name} cannot be read${whyNot(error)}.`);
}
