import type { ExportedDeclaration } from "@grantway/protocol";
import { wireNames } from "@grantway/protocol/operations";
import { jsonText } from "@grantway/terminal";
import { stringify } from "yaml";
import type { Form } from "./export-form.ts";

/** The declaration as a text, the same for the same declaration. */
export function exportText(declaration: ExportedDeclaration, form: Form): string {
  if (form === "json") return `${jsonText(declaration, 2)}\n`;
  const head = [
    "The APIs, scopes and clients of an instance; grantway server apply makes them so.",
    ...missingLines(declaration),
  ];
  const body = stringify(declaration, {
    lineWidth: 0,
    version: "1.2",
    schema: "core",
    aliasDuplicateObjects: false,
  });
  return `${head.map((line) => `# ${line}`).join("\n")}\n\n${body}`;
}

/** What a declaration does not hold and an instance needs; nothing where no client has a secret. */
export function missingLines({ clients }: ExportedDeclaration): readonly string[] {
  const secretive = clients.filter((client) => client[wireNames.authenticationMethod] !== "none");
  if (secretive.length === 0) return [];
  const ids = secretive.map((client) => String(client[wireNames.id]));
  return [
    "Secrets are not in it. These clients have one, which a new instance is told by",
    "client_secret: { env: NAME } or { file: PATH }, or makes with grantway server clients rotate-secret:",
    ...ids.map((id) => `  ${id}`),
  ];
}
