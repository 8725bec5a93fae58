import { Option } from "commander";
import type { Command } from "commander";
import { exportDeclaration } from "@grantway/protocol/declarations";
import { CommandError, replaceFile, whyNot } from "@grantway/terminal";
import { act } from "../frame.ts";
import type { Answer, Work } from "../frame.ts";
import { type Form, formOf, forms } from "./export-form.ts";

interface ExportOptions {
  readonly format?: Form;
}

/** `grantway server export [FILE]`: the file that `apply` takes. */
export function addExportCommand(server: Command): void {
  const exporting = server
    .command("export [file]")
    .description("write APIs, scopes and clients as a file that apply takes, without secrets")
    .addOption(
      new Option("--format <format>", "default: what the name of the file says, else yaml").choices(forms),
    );
  act<ExportOptions>(exporting, exportInstance);
}

async function exportInstance(
  { instance, options, terminal }: Work<ExportOptions>,
  file?: string,
): Promise<Answer> {
  // Loaded here: no other command waits for YAML.
  const { exportText, missingLines } = await import("./export-text.ts");
  const form = options.format ?? (options.json === true && file === undefined ? "json" : formOf(file));
  const declaration = await instance.perform(exportDeclaration, {});
  const text = exportText(declaration, form);
  // A comment says it in YAML.
  if (form === "json") for (const line of missingLines(declaration)) terminal.note(line);
  const { apis, clients } = declaration;
  if (file === undefined || file === "-") return { json: declaration, text: text.trimEnd(), exact: true };
  write(file, text);
  return {
    json: { file, apis: apis.length, clients: clients.length },
    text: `Wrote ${apis.length} APIs and ${clients.length} clients to ${file}.`,
  };
}

/** Whole or not at all, so that a file that is kept in git is never half of one. */
function write(file: string, text: string): void {
  try {
    replaceFile(file, text);
  } catch (error) {
    throw new CommandError("failed", `The file ${file} cannot be written${whyNot(error)}.`);
  }
}
