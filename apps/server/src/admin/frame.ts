import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import type { Page } from "@grantway/protocol";
import {
  CommandError,
  createTerminal,
  formatTable,
  jsonText,
  type Terminal,
  outputFile,
  writeNewFile,
} from "@grantway/terminal";
import type { Config } from "../config/config.ts";
import type { Instance } from "./instance.ts";
import type { OpenRemote } from "./remote/remote-access.ts";

/*
 * What all commands share: where the configuration comes from, in which of two forms the answer is printed, how lists
 * are paged, and how deleting is confirmed.
 */

/** The answer of a command, for a program and for a person. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** The text is for a program too, byte for byte. */
  readonly exact?: boolean;
  /** Exit code instead of 0, for commands that did their work and found something. */
  readonly exit?: number;
  /**
   * For what can be shown this once: takes the work back when nobody took the answer, and says in one sentence how things
   * are now.
   */
  readonly undo?: () => Promise<string>;
  /** What ended the work when a part of it was done, which is the answer: told after it, as if there were no answer. */
  readonly brokenOff?: { readonly by: unknown };
}

/** The options every command has. */
export interface CommonOptions {
  readonly config?: string;
  /** A server elsewhere that is to be asked, and how; its own store is not opened then. */
  readonly server?: { readonly url: string; readonly open: OpenRemote };
  readonly connection?: string;
  readonly json?: boolean;
}

/** What a command works with. */
export interface Work<Options> {
  readonly instance: Instance;
  readonly options: Options & CommonOptions;
  readonly terminal: Terminal;
}

/** Runs the work when the command is called, on the instance the configuration names, or on the server that was said. */
export function act<Options>(
  command: Command,
  work: (context: Work<Options>, ...names: string[]) => Promise<Answer>,
): void {
  command.action(async (...given: unknown[]) => {
    const names = given.filter((value) => typeof value === "string");
    const options = command.optsWithGlobals<Options & CommonOptions>();
    const terminal = createTerminal();
    await on(options, async (instance) => {
      const answer = await work({ instance, options, terminal }, ...names);
      await show(answer, options, terminal);
      if (answer.brokenOff !== undefined) throw answer.brokenOff.by;
    });
  });
}

/** As {@link act}, for what is too long to be held: pieces of text on standard output or in a file, each when the last was taken. */
export function stream<Options>(
  command: Command,
  work: (context: Work<Options>) => Promise<AsyncIterable<string>>,
): void {
  command.option("-o, --output <file>", "write to this new file instead of standard output");
  command.action(async () => {
    const options = command.optsWithGlobals<Options & CommonOptions & { readonly output?: string }>();
    const output = outputFile(options.output);
    const terminal = createTerminal();
    await on(options, async (instance) => {
      const pieces = await work({ instance, options, terminal });
      if (output === undefined) return terminal.pour(pieces);
      await writeNewFile(output, pieces);
      terminal.note(`Written to ${output}.`);
    });
  });
}

/** Each way is loaded when it is gone: nothing of a store for a server elsewhere, nothing of an API for a store. */
async function on(options: CommonOptions, work: (instance: Instance) => Promise<void>): Promise<void> {
  const { server, connection } = options;
  if (server === undefined) {
    const { withInstance } = await import("./own-instance.ts");
    return withInstance(await readConfig(options), work);
  }
  const access = await server.open({ server: server.url, connection });
  try {
    const { remoteInstance } = await import("./remote/remote-instance.ts");
    await work(remoteInstance(access));
  } finally {
    await access.close();
  }
}

async function show(
  { json, text, exact, exit, undo }: Answer,
  options: CommonOptions,
  terminal: Terminal,
): Promise<void> {
  if (exit !== undefined) process.exitCode = exit;
  const line = options.json === true ? jsonText(json, 2) : text;
  if (undo === undefined) return exact === true ? terminal.hand(line) : terminal.print(line);
  try {
    await terminal.deliver(line);
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new CommandError("failed", `The answer could not be written (${code}). ${await undo()}`);
  }
}

/** The configuration of this run. @throws {CommandError} `usage` where a server elsewhere was said */
export async function readConfig({ config, server }: CommonOptions): Promise<Config> {
  if (server !== undefined) {
    throw new CommandError(
      "usage",
      "This works where the instance is alone: run it there, without --server.",
    );
  }
  const { loadConfig } = await import("../config/load-config.ts");
  return loadConfig({ environment: process.env, file: config, workingFolder: process.cwd() });
}

/** The options of a list. */
export interface ListOptions {
  readonly limit: string;
  readonly after?: string;
  readonly search?: string;
}

/** Adds them to a command. */
export function pageable(command: Command): Command {
  return paged(command).option("--search <text>", "only those whose names contain this");
}

/** Adds them but for the search: to lists of what has no names. */
export function paged(command: Command): Command {
  return command
    .option("--limit <number>", "how many to show, 1 to 200", "50")
    .option("--after <mark>", "go on after the page that ended with this mark");
}

/** The page the options ask for. */
export function pageOf({ limit, after, search }: ListOptions) {
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 200) {
    throw new CommandError("usage", "--limit must be a number from 1 to 200.");
  }
  return {
    limit: Number(limit),
    ...(after === undefined ? {} : { after }),
    ...(search === undefined ? {} : { search }),
  };
}

/** A page in both forms. */
export function pageAnswer<T>(
  page: Page<T>,
  form: {
    readonly json: (item: T) => unknown;
    readonly head: readonly string[];
    readonly row: (item: T) => readonly string[];
    readonly empty: string;
  },
): Answer {
  const table = formatTable(form.head, page.items.map(form.row), form.empty);
  return {
    json: { items: page.items.map(form.json), ...(page.next === undefined ? {} : { next: page.next }) },
    text: page.next === undefined ? table : `${table}\n\nMore with --after ${page.next}`,
  };
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** The option of what changes or deletes a record that people edit. */
export interface RevisionOption {
  readonly revision?: number;
}

/** Adds it to a command. */
export function revised(command: Command): Command {
  return command.option(
    "--revision <number>",
    "only as it was at this revision, which `show --json` tells (default: as it is when the command starts)",
    readRevision,
  );
}

function readRevision(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("It is a number from 1.");
  return Number(value);
}
