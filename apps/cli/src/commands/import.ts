import type { Command } from "commander";
import { printable, readText } from "@grantway/terminal";
import { act } from "../frame.ts";
import { readPassphrase, requireOneStdin } from "../secret-input.ts";
import type { Session } from "../session.ts";

interface ImportOptions {
  readonly replace?: boolean;
  readonly passphraseStdin?: boolean;
  readonly passphraseFile?: string;
}

/** `grantway import <file>` */
export function define(command: Command, session: Session): void {
  command
    .argument("<file>", "what grantway export wrote; - for standard input")
    .option("--replace", "put them in place of connections of the same name")
    .option("--passphrase-stdin", "read the passphrase from the first line of standard input")
    .option("--passphrase-file <file>", "read it from the first line of a file");
  act<ImportOptions>(command, session, async ({ grantway, options, terminal }, file = "") => {
    const { passphraseStdin: stdin, passphraseFile, replace = false } = options;
    requireOneStdin({ "the file": file === "-", "--passphrase-stdin": stdin });
    const text = file === "-" ? await terminal.readInput() : readText(file);
    const passphrase = await readPassphrase({ stdin, file: passphraseFile }, terminal);
    const outcome = await grantway.import(text, passphrase, { replace });
    return { json: outcome, text: inWords(outcome) };
  });
}

function inWords({
  imported,
  skipped,
  broken,
}: Record<"imported" | "skipped" | "broken", readonly string[]>) {
  return [
    imported.length === 0 ? "Nothing was imported." : `Imported ${imported.join(", ")}.`,
    ...(skipped.length === 0
      ? []
      : [`Left out, because the names are taken: ${skipped.join(", ")}. With --replace they are replaced.`]),
    ...(broken.length === 0
      ? []
      : [`Left out, because they are broken: ${broken.map(printable).join(", ")}.`]),
  ].join("\n");
}
