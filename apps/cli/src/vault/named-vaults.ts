import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError, decodeText, replaceFile } from "@grantway/terminal";

/** Where a vault with a name is. Addresses may hold passwords, so the file is readable by its owner alone. */
export interface NamedVault {
  readonly at: string;
  readonly keyFile?: string;
}

/** The vaults somebody named with `grantway vaults add`. @throws {CommandError} `vault` when the file cannot be used */
export function readNamedVaults(configFolder: string): Readonly<Record<string, NamedVault>> {
  const path = fileIn(configFolder);
  const text = readIfThere(path);
  if (text === undefined) return {};
  try {
    // An editor may have put a byte order mark before it.
    const value: unknown = JSON.parse(text.replace(/^\u{feff}/u, ""));
    if (isRecord(value) && Object.values(value).every(isNamedVault)) {
      return value as Readonly<Record<string, NamedVault>>;
    }
  } catch {
    // Reported below, like any other problem with it.
  }
  throw new CommandError(
    "vault",
    `${path} is damaged: mend it or remove it; the vaults themselves are not in it.`,
  );
}

/** Writes them; the old file stays complete until the new one is. */
export function writeNamedVaults(configFolder: string, vaults: Readonly<Record<string, NamedVault>>): void {
  const path = fileIn(configFolder);
  try {
    mkdirSync(configFolder, { recursive: true, mode: 0o700 });
    replaceFile(path, `${JSON.stringify(vaults, null, 2)}\n`, 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      "vault",
      `${path} cannot be written (${code}): make its folder writable for this user.`,
    );
  }
}

function fileIn(folder: string): string {
  return join(folder, "vaults.json");
}

function readIfThere(path: string): string | undefined {
  try {
    return decodeText(readFileSync(path)) ?? "";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new CommandError("vault", `${path} cannot be read (${code}): it must belong to this user.`);
  }
}

function isNamedVault(value: unknown): boolean {
  if (!isRecord(value) || typeof value["at"] !== "string") return false;
  return value["keyFile"] === undefined || typeof value["keyFile"] === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
