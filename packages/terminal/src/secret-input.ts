import { CommandError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";
import { readText } from "./text-file.ts";

/** Where a secret comes from. Never an argument, which every user of the machine can see. */
export interface SecretSource {
  /** Standard input. */
  readonly stdin?: boolean | undefined;
  readonly file?: string | undefined;
}

/** The first line of the named source; `undefined` when none was named. */
export async function readSecret(source: SecretSource, terminal: Terminal): Promise<string | undefined> {
  const { stdin = false, file } = source;
  if (stdin && file !== undefined)
    throw new CommandError("usage", "Give either standard input or a file, not both.");
  if (file !== undefined) return firstLine(readText(file), `The file ${file}`);
  return stdin ? firstLine(await terminal.readInput(), "Standard input") : undefined;
}

/** Asks twice for a new secret, such as a `password`. */
export async function askNewSecret(word: string, terminal: Terminal): Promise<string> {
  const secret = await terminal.askSecret(`New ${word}: `);
  const again = await terminal.askSecret("The same once more: ");
  if (secret !== again) throw new CommandError("usage", `The two ${word}s differ; nothing was changed.`);
  return secret;
}

function firstLine(text: string, origin: string): string {
  // Some programs put the zero byte with which a text ends in C into the file too.
  const [line = ""] = text.split(/\r\n|\r|\n|\0+$/, 1);
  if (line !== "") return line;
  const what = text.trim() === "" ? `${origin} is empty` : `The first line of ${lowered(origin)} is empty`;
  throw new CommandError("usage", `${what}; nothing was changed.`);
}

function lowered(origin: string): string {
  return `${origin.charAt(0).toLowerCase()}${origin.slice(1)}`;
}
