import { askNewSecret, CommandError, readSecret, type SecretSource, type Terminal } from "@grantway/terminal";

/** A new passphrase: from the named source, or asked for twice. */
export async function readNewPassphrase(source: SecretSource, terminal: Terminal): Promise<string> {
  const given = await readSecret(source, terminal);
  if (given !== undefined) return given;
  requirePerson(terminal);
  return askNewSecret("passphrase", terminal);
}

/** An existing passphrase: from the named source, or asked for. */
export async function readPassphrase(source: SecretSource, terminal: Terminal): Promise<string> {
  const given = await readSecret(source, terminal);
  if (given !== undefined) return given;
  requirePerson(terminal);
  return terminal.askSecret("Passphrase: ");
}

function requirePerson(terminal: Terminal): void {
  if (terminal.interactive) return;
  throw new CommandError("usage", "Give the passphrase with --passphrase-stdin or --passphrase-file.");
}

/** Several options may each read standard input, but it can be read once. */
export function requireOneStdin(options: Readonly<Record<string, boolean | undefined>>): void {
  const readers = Object.entries(options).filter(([, reads]) => reads === true);
  if (readers.length < 2) return;
  const names = readers.map(([name]) => name).join(" and ");
  throw new CommandError(
    "usage",
    `Standard input can be read once, not for ${names}: give the others by file.`,
  );
}
