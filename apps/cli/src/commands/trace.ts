import { appendFileSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { TraceEntry } from "@grantway/client";
import { CommandError, jsonText, outputFile } from "@grantway/terminal";
import type { Session } from "../session.ts";
import { traceText } from "../trace-text.ts";

interface TraceOptions {
  readonly output?: string;
  readonly json?: boolean;
}

/** `grantway trace <command…>`: runs it, and shows each request with its answer on standard error. */
export function define(command: Command, session: Session): void {
  command.parent?.enablePositionalOptions();
  command
    .argument("<command...>", "a command of grantway with all its words, such as connect github")
    .option("-o, --output <file>", "append to a file instead of standard error")
    .option("--json", "one JSON object a line")
    .passThroughOptions()
    .addHelpText("after", "\nTokens, codes and secrets are taken out before anything is written.")
    .action(async (words: readonly string[], options: TraceOptions) => {
      const write = writerFor(outputFile(options.output), session);
      const onTrace = (entry: TraceEntry) =>
        write(options.json === true ? jsonText(entry) : traceText(entry));
      await session.again(words, { onTrace });
    });
}

function writerFor(file: string | undefined, { terminal }: Session): (text: string) => void {
  if (file === undefined) return terminal.note;
  try {
    writeFileSync(file, "", { mode: 0o600, flag: "a" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError("failed", `${file} cannot be written (${code}): choose another place.`);
  }
  return (text) => appendFileSync(file, `${text}\n`);
}
