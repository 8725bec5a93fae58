import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Config } from "../config/config.ts";

/*
 * Folders and files that every user of this machine can reach but should not. Some platforms can only mount them that
 * way, so they are reported once at start and not refused like the key and the database themselves (ADR 17).
 */

const read = 0o004;
const write = 0o002;

/** One sentence for each such place. None on systems without file modes. */
export function openToOthers(
  config: Pick<Config, "fileWithSecret" | "database" | "dataFolder" | "instanceKey">,
): readonly string[] {
  if (process.geteuid === undefined) return [];
  const { fileWithSecret: file } = config;
  const files = file !== undefined && isOpen(file, read | write) ? [file] : [];
  return [
    ...files.map(
      (path) =>
        `the configuration file ${path} holds a secret, and every user can read or change it: run chmod o-rw on it`,
    ),
    ...foldersOf(config)
      .filter((path) => isOpen(path, write))
      .map((path) => `every user can put files of their own into the folder ${path}: run chmod o-w on it`),
  ];
}

/** The folders of the instance key and of the database, where these are files. */
function foldersOf({
  database,
  dataFolder,
  instanceKey,
}: Pick<Config, "database" | "dataFolder" | "instanceKey">) {
  const folders = new Set<string>();
  if (instanceKey === undefined) folders.add(dataFolder);
  if (!database.includes("://")) folders.add(dirname(database));
  return [...folders];
}

function isOpen(path: string, rights: number): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return (mode & rights) !== 0;
}
