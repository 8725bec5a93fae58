import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/*
 * A Chromium for the tests that look at pages. It is found where systems keep it, or brought by the system's package
 * manager where that may be done without asking. The tests are never skipped for want of one.
 */

/** Flags that keep it quiet and inside this machine. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** What the search looks at. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Whether packages may be installed without asking: root on Debian or a child of it. */
  readonly mayInstall: boolean;
  /** Runs a program to its end; its exit code. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<number>;
  readonly say: (line: string) => void;
}

/** This machine. */
const thisMachine: Machine = {
  environment: process.env,
  exists: existsSync,
  mayInstall: isRoot() && existsSync("/etc/debian_version"),
  run,
  // oxlint-disable-next-line no-console -- a long silence before the first test needs a word
  say: (line) => console.log(line),
};

/** How to start the browser at this path, for Playwright. As root its sandbox cannot be had. */
export function launchOptions(executablePath: string): { executablePath: string; args: string[] } {
  return { executablePath, args: [...quiet, ...(isRoot() ? ["--no-sandbox"] : [])] };
}

/** Where Chromium is: `GRANTWAY_TEST_CHROMIUM`, the search path, or where installers put it. */
export function findChromium({ environment, exists }: Machine): string | undefined {
  const named = environment["GRANTWAY_TEST_CHROMIUM"];
  if (named !== undefined && named !== "") return exists(named) ? named : undefined;
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...candidates, ...elsewhere].find((path) => exists(path));
}

/**
 * Path of a Chromium, installed if need be and if that may be done.
 *
 * @throws {Error} one sentence that says what to install.
 */
export async function bringChromium(machine: Machine = thisMachine): Promise<string> {
  const found = findChromium(machine);
  if (found !== undefined) return found;
  const named = machine.environment["GRANTWAY_TEST_CHROMIUM"];
  if (named !== undefined && named !== "")
    throw new Error(`GRANTWAY_TEST_CHROMIUM names ${named}, which is not there.`);
  if (machine.mayInstall) {
    machine.say("Chromium is missing: installing it with apt-get, which takes a minute or two …");
    await machine.run("apt-get", "update", "-qq");
    await machine.run(
      "apt-get",
      "install",
      "-y",
      "-qq",
      "--no-install-recommends",
      "chromium",
      "fonts-liberation",
    );
  }
  const brought = findChromium(machine);
  if (brought !== undefined) return brought;
  throw new Error(
    "The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium) or name it in GRANTWAY_TEST_CHROMIUM.",
  );
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Its chatter goes to stderr, so a failed installation can be understood. */
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
