import { existsSync } from "node:fs";
import type { Command } from "commander";
import type { Grantway } from "@grantway/client";
import { CommandError, jsonText, type Terminal } from "@grantway/terminal";
import { ownDefinitions } from "./own-definitions.ts";
import type { Session } from "./session.ts";
import { trustAuthority } from "./trust-authority.ts";
import { chooseVault } from "./vault/choose-vault.ts";
import type { VaultPlace, VaultWish } from "./vault/choose-vault.ts";
import { createLazyStore } from "./vault/lazy-store.ts";
import { openVault } from "./vault/open-vault.ts";

/*
 * What all client commands share: which vault they work on, in which of two forms the answer is printed, and how
 * something irreversible is confirmed. The library is loaded when a command runs, not to print its help.
 */

/** The answer of a command, for a program and for a person. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** The text is for a program, byte for byte. */
  readonly exact?: boolean;
  /** Exit code instead of 0, for commands that did their work and found something. */
  readonly exit?: number;
}

/** The options every client command has. */
export interface CommonOptions extends VaultWish {
  readonly json?: boolean;
}

/** What a command works with. */
export interface Work<Options> {
  readonly grantway: Grantway;
  readonly options: Options & CommonOptions;
  readonly session: Session;
  readonly terminal: Terminal;
  readonly place: VaultPlace;
}

/** Adds the options that choose a vault, and the authority to trust on the way to a provider. */
export function addVaultOptions(command: Command): Command {
  return command
    .option("--vault <vault>", "a name, a file or an address (default: GRANTWAY_VAULT, else default)")
    .option("--vault-key-file <file>", "the file with its key (default: GRANTWAY_VAULT_KEY_FILE)")
    .option(
      "--ca <file>",
      "PEM, a certificate authority to trust beside the usual (default: GRANTWAY_CA_FILE)",
    );
}

/** Runs the work when the command is called, on the vault it names, and prints the answer. */
export function act<Options extends object>(
  command: Command,
  session: Session,
  work: (context: Work<Options>, ...names: string[]) => Promise<Answer>,
): void {
  command.option("--json", "answer in JSON, errors included");
  perform<Options>(command, session, async (context, ...names) => {
    const answer = await work(context, ...names);
    printAnswer(answer, context);
  });
}

/** Prints the answer in the form that was asked for. */
export function printAnswer(
  answer: Answer,
  { options, terminal }: { readonly options: CommonOptions; readonly terminal: Terminal },
): void {
  if (options.json === true) terminal.print(jsonText(answer.json, 2));
  else if (answer.exact === true) terminal.hand(answer.text);
  else terminal.print(answer.text);
  if (answer.exit !== undefined) process.exitCode = answer.exit;
}

/** Like {@link act}, for a command that prints its own output. */
export function perform<Options extends object>(
  command: Command,
  session: Session,
  work: (context: Work<Options>, ...names: string[]) => Promise<void>,
): void {
  addVaultOptions(command).action(async (...given: unknown[]) => {
    const names = given.flat().filter((value) => typeof value === "string");
    const options = command.optsWithGlobals<Options & CommonOptions>();
    session.json = options.json === true;
    const place = chooseVault(options, session.environment);
    const grantway = await openGrantway(session, place, options.ca);
    try {
      await work({ grantway, options, session, terminal: session.terminal, place }, ...names);
    } finally {
      await grantway.close();
    }
  });
}

/** The client on a vault; the vault is opened at its first use. `ca` is a file with an authority to trust. */
export async function openGrantway(session: Session, place: VaultPlace, ca?: string): Promise<Grantway> {
  trustAuthority(ca, session.environment);
  const { createGrantway } = await import("@grantway/client");
  const { environment, terminal, onTrace } = session;
  const own = await ownDefinitions(environment);
  const store = createLazyStore({
    open: () => openVault({ place, environment, announce: terminal.note }),
    absent: () => place.kind === "file" && !existsSync(place.at),
  });
  return createGrantway({
    store,
    definitions: own,
    ...(onTrace === undefined ? {} : { onTrace }),
  });
}

/** Secrets are only shown on a screen when that was explicitly asked for. */
export function refuseScreen(terminal: Terminal, show: boolean | undefined, instead: string): void {
  if (!terminal.shown || show === true) return;
  throw new CommandError(
    "refused",
    `Standard output is a terminal, where others may see a secret: add --show if you want that, or ${instead}.`,
  );
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** For lists that are given word by word, several at once, or both. */
export function collectWords(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(/[ ,]+/).filter((word) => word !== "")];
}

/** For `name=value`, given several times. */
export function readPairs(
  pairs: readonly string[] | undefined,
  option: string,
): Readonly<Record<string, string>> | undefined {
  if (pairs === undefined) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new CommandError("usage", `${option} takes name=value, and ${pair} has no name.`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
