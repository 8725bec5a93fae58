import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/*
 * The machine that tests run on: which programs it has, and how more are installed if that is allowed without asking.
 */

/** What the search looks at. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Whether packages may be installed without asking: as root on Debian or a derivative. */
  readonly mayInstall: boolean;
  /** Runs a program to its end; its exit code. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<number>;
  readonly say: (line: string) => void;
}

/** This machine. */
export const thisMachine: Machine = {
  environment: process.env,
  exists: existsSync,
  mayInstall: isRoot() && existsSync("/etc/debian_version"),
  run,
  // oxlint-disable-next-line no-console -- explains a long silence before the first test
  say: (line) => console.log(line),
};

/** Whether this process has all rights. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Where on the search path any of the programs could be, the first program first. */
export function placesOnPath({ environment }: Machine, programs: readonly string[]): readonly string[] {
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/** Installs Debian packages. The caller checks afterwards whether it worked. */
export async function installPackages({ run }: Machine, ...packages: readonly string[]): Promise<void> {
  await run("apt-get", "update", "-qq");
  await run("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);
}

/** Its output goes to stderr, so that a failed installation can be understood. */
function run(program: string, ...args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
