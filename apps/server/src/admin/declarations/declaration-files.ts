import { readdirSync, readFileSync, realpathSync, statSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
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
  const names = namesWithin(path).toSorted();
  if (names.length === 0) {
    throw new CommandError("usage", `The folder ${path} holds no .yaml, .yml or .json file.`);
  }
  if (names.length > mostFiles) {
    throw new CommandError("usage", `The folder ${path} holds more than ${mostFiles} files.`);
  }
  return names;
}

/** Links are followed, but not to a folder they stand in, which would never end. */
function namesWithin(folder: string, around: readonly string[] = []): readonly string[] {
  const { names, place } = listed(folder);
  if (around.includes(place)) return [];
  return names
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      if (found?.isDirectory() === true) return namesWithin(path, [...around, place]);
      return endings.test(name) && mayBeRead(found) ? [path] : [];
    });
}

/** A link to nothing is told when it is read. A pipe among the files would be waited for until somebody writes into it. */
function mayBeRead(found: Stats | undefined): boolean {
  return found === undefined || found.isFile();
}

function listed(folder: string): { readonly names: readonly string[]; readonly place: string } {
  try {
    return { names: readdirSync(folder), place: realpathSync(folder) };
  } catch (error) {
    throw unreadable("folder", folder, error);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable("file", path, error);
  }
}

function readFile(name: string): string {
  let bytes: Uint8Array;
  try {
    refuseLarge(`The file ${name}`, statSync(name).size);
    bytes = readFileSync(name);
  } catch (error) {
    throw error instanceof CommandError ? error : unreadable("file", name, error);
  }
  const text = decodeText(bytes);
  if (text === undefined) throw new CommandError("usage", `The file ${name} is no text in UTF-8.`);
  return text;
}

function refuseLarge(what: string, size: number): void {
  if (size <= mostBytes) return;
  throw new CommandError("usage", `${what} is larger than ${mostBytes / 1024 / 1024} MiB.`);
}

function unreadable(what: "file" | "folder", name: string, error: unknown): CommandError {
  return new CommandError("usage", `The ${what} ${name} cannot be read${whyNot(error)}.`);
}
