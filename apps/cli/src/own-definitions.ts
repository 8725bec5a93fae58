import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ProviderDefinition } from "@grantway/client";
import { CommandError } from "@grantway/terminal";
import { foldersOf } from "./vault/folders.ts";
import type { Environment } from "./vault/folders.ts";

/*
 * Providers that a person defined: `*.json`, but for hidden files, in the folder `providers` beside the settings, or the folder or
 * file that `GRANTWAY_PROVIDERS` names. They come before the catalogue, so an own entry replaces one of the same id.
 */

/** All of them. @throws {CommandError} `usage` naming every file that cannot be used */
export async function ownDefinitions(environment: Environment): Promise<readonly ProviderDefinition[]> {
  const files = filesOf(environment);
  if (files.length === 0) return [];
  const read = await Promise.all(files.map((file) => tryReading(file)));
  const problems = read.filter((one) => typeof one === "string");
  if (problems.length > 0) {
    throw new CommandError("usage", "Own providers cannot be used, because of these problems:", problems);
  }
  return read.flatMap((one) => (typeof one === "string" ? [] : one));
}

async function tryReading(file: string): Promise<string | readonly ProviderDefinition[]> {
  try {
    return await readDefinitions(file);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The definitions in one file: an object, or a list of them. @throws one sentence */
export async function readDefinitions(file: string): Promise<readonly ProviderDefinition[]> {
  const { loadOwnEntries } = await import("@grantway/client");
  return loadOwnEntries(file);
}

/** The one definition in a file. @throws one sentence */
export async function readOneDefinition(file: string): Promise<ProviderDefinition> {
  const [only, ...others] = await readDefinitions(file);
  if (only !== undefined && others.length === 0) return only;
  throw new CommandError("usage", `${file} must hold exactly one definition.`);
}

/** Locks of an editor (`.#acme.json`) and what a Mac writes beside a file on a share (`._acme.json`) end as the file does. */
function isHidden(name: string): boolean {
  return name.startsWith(".");
}

function filesOf(environment: Environment): readonly string[] {
  const named = environment["GRANTWAY_PROVIDERS"] ?? "";
  const folder = named === "" ? join(foldersOf(environment, process.platform).config, "providers") : named;
  try {
    if (!statSync(folder).isDirectory()) return [folder];
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json") && !isHidden(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    if (named === "") return [];
    throw new CommandError(
      "usage",
      `GRANTWAY_PROVIDERS names ${named}, which cannot be read: check the path.`,
    );
  }
}
