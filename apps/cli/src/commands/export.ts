import type { Command } from "commander";
import { outputFile, writeNewFile } from "@grantway/terminal";
import { perform } from "../frame.ts";
import { readNewPassphrase } from "../secret-input.ts";
import type { Session } from "../session.ts";

interface ExportOptions {
  readonly output?: string;
  readonly passphraseStdin?: boolean;
  readonly passphraseFile?: string;
}

/** `grantway export [names…]`: text that only the passphrase opens, so a screen may show it. */
export function define(command: Command, session: Session): void {
  command
    .argument("[names...]", "the connections (default: all)")
    .option("-o, --output <file>", "write to this new file instead of standard output")
    .option("--passphrase-stdin", "read the passphrase from the first line of standard input")
    .option("--passphrase-file <file>", "read it from the first line of a file");
  perform<ExportOptions>(command, session, async ({ grantway, options, terminal }, ...names) => {
    const { passphraseStdin: stdin, passphraseFile: file } = options;
    const output = outputFile(options.output);
    const passphrase = await readNewPassphrase({ stdin, file }, terminal);
    const text = await grantway.export(passphrase, names.length === 0 ? undefined : names);
    if (output === undefined) return terminal.print(text);
    await writeNewFile(output, [`${text}\n`]);
    terminal.note(`Written to ${output}. Without the passphrase nobody can open it, you included.`);
  });
}
