import { readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { CommandError, readText, type Terminal, whyNot } from "@grantway/terminal";

/** A file that declares something. */
export interface DeclarationFile {
  /** As a person is told of it. */
  readonly name: string;
  /** What paths in it are relative to. */
  readonly folder: string;
  readonly text: string;
}

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
    return [{ name: "-", folder: ".", text: await terminal.readInput() }];
  }
  return namesIn(path).map((name) => ({ name, folder: dirname(name), text: readText(name) }));
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

function unreadable(what: "file" | "folder", name: string, error: unknown): CommandError {
  return new CommandError("usage", `The ${what} ${name} cannot be read${whyNot(error)}.`);
}
