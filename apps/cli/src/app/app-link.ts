import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError, readText } from "@grantway/terminal";

/*
 * Which app a folder is about. `grantway app create` writes it down beside the manifest, and the other commands find it
 * there. It holds no secret, and can be committed.
 */

/** The app of a folder. */
export interface AppLink {
  /** The issuer. */
  readonly server: string;
  /** Its slug. */
  readonly app: string;
  /** The name of a connection, where there are several to that server. */
  readonly connection?: string | undefined;
}

/** In the folder in which a command runs. */
export const linkFile = "grantway-app.json";

/** What is written there; `undefined` where nothing is. @throws {CommandError} `usage` for what cannot be read */
export function readLink(folder = process.cwd()): AppLink | undefined {
  const file = join(folder, linkFile);
  if (!existsSync(file)) return undefined;
  const said = parsed(readText(file));
  if (isLink(said)) return said;
  throw new CommandError(
    "usage",
    `${linkFile} says no app: it is to hold {"server": "https://…", "app": "…"}.`,
  );
}

/** Writes it; a folder that is about another app keeps its own. Answers whether it did. */
export function writeLink(link: AppLink, folder = process.cwd()): boolean {
  return writeNew(join(folder, linkFile), link);
}

/** Writes JSON to a file that is not there yet. */
export function writeNew(file: string, value: unknown): boolean {
  try {
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw new CommandError("failed", `${file} cannot be written: look at the rights of its folder.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLink(said: unknown): said is AppLink {
  if (typeof said !== "object" || said === null) return false;
  const { server, app, connection } = said as Partial<Record<keyof AppLink, unknown>>;
  const texts = [server, app, connection ?? ""];
  return texts.every((text) => typeof text === "string");
}
