import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { freePort } from "@grantway/tools/services";
import { expect, vi } from "vitest";
import { house } from "./blocks.ts";

/*
 * A person with a fresh clone, an empty home folder, and a shell in which they type what a document says. The clone
 * consists of links into the repository; what they create in it is theirs alone. Ports differ from those in the
 * documents, because several readers may work at once: every `44x0` stands for one of the reader's own.
 */

/** How a command ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The reader. */
export interface Reader {
  /** The clone. */
  readonly folder: string;
  /** Variables of their shell, as `export` sets them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The text with the reader's ports, and with the secret, token and link that were shown last, and what was copied. */
  fillIn(text: string): string;
  /** What the reader copied from a page, to stand where a command says `THE_CLIENT`, say. */
  copy(word: `THE_${string}`, text: string): void;
  /** Types a command and waits for its end, however it ends. */
  run(command: string, input?: string): Promise<Ran>;
  /** Types a long-running command, and waits until it is up; answers a function for its output so far. */
  start(command: string): Promise<() => string>;
  /** Sends Ctrl-C to a started command, and waits until all of it has ended. */
  stop(command: string): Promise<void>;
  /** The address that the last command opened in the browser. */
  openedAddress(): Promise<string>;
  /** Ends whatever still runs, and removes the folder. */
  leave(): Promise<void>;
}

interface Program {
  readonly command: string;
  readonly child: ChildProcess;
  /** Settles when nothing it started has its output open any more. */
  readonly closed: Promise<unknown>;
  output: string;
}

/** Long-running commands, and what they print when they are up. */
const lasting: readonly (readonly [command: RegExp, up: RegExp])[] = [
  [/^npm run demo\b/, /Stop with Ctrl-C/],
  [/^npx grantway server start\b/, /"msg":"listening"/],
  [/^npx grantway app webhooks listen\b/, /Stop with Ctrl-C/],
  [/^npx grantway serve\b/, /Open this link|#link=/],
  [/^npx node examples\/commcare-stand-in\//, /A stand-in for CommCare HQ/],
  [/^npx node examples\/embedded-app\//, /listens at/],
  [/^(npx )?node \S+\.ts$/, /Server listening at/],
];

/** Whether a command runs until it is stopped. */
export function lasts(command: string): boolean {
  return lasting.some(([start]) => start.test(command));
}

/** What npx runs in a clone where everything is installed; npx itself doubles the time of the command. */
const quickNpx = '#!/bin/sh\nprogram=$1; shift\nexec "node_modules/.bin/$program" "$@"\n';

/**
 * A reader who has done nothing yet.
 *
 * @param quickly - run what npx would run, without npx.
 */
export async function aReader({ quickly }: { readonly quickly: boolean }): Promise<Reader> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-reader-"));
  const home = join(folder, ".home");
  const programs = join(home, "bin");
  const opened = join(home, "opened");
  mkdirSync(programs, { recursive: true });
  for (const entry of readdirSync(house)) {
    if (!entry.startsWith(".")) symlinkSync(join(house, entry), join(folder, entry));
  }
  const browser = join(home, "browser");
  writeFileSync(browser, `#!/bin/sh\nprintf %s "$1" > '${opened}'\n`, { mode: 0o700 });
  if (quickly) writeFileSync(join(programs, "npx"), quickNpx, { mode: 0o700 });
  // Otherwise curl exits with 0 whatever the server answers.
  writeFileSync(join(home, ".curlrc"), "silent\nshow-error\nfail-with-body\n");
  const base = await freePort([1, 10, 20, 30, 40, 50, 60, 70, 90, 91]);
  let environment: Record<string, string | undefined> = {
    PATH: `${programs}:${process.env["PATH"]}`,
    HOME: home,
    LANG: "C.UTF-8",
    NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
    BROWSER: browser,
    npm_config_update_notifier: "false",
    // Ports of their own, no keychain, and cheap password hashes.
    GRANTWAY_PORT: String(base),
    GRANTWAY_PORT_BASE: String(base),
    EXPLORER_PORT: String(base + 40),
    COMMCARE_STAND_IN_PORT: String(base + 50),
    GRANTWAY_SERVE_PORT: String(base + 90),
    GRANTWAY_KEYCHAIN: "off",
    GRANTWAY_ARGON2_MEMORY: "8192",
    GRANTWAY_ARGON2_PASSES: "1",
  };
  const shown = new Map<string, string>();
  const started: Program[] = [];

  function fillIn(words: string): string {
    const ports = words.replaceAll(/\b44\d\d\b/g, (port) => String(base + Number(port) - 4400));
    return ports.replaceAll(/\bTHE_[A-Z]+\b/g, (word) => shown.get(word) ?? word);
  }

  function remember(output: string): void {
    const secret = /\bgwcs_[\w-]{20,}/.exec(output)?.[0];
    const token = /\bgwat_[\w-]{20,}/.exec(output)?.[0];
    if (secret !== undefined) shown.set("THE_SECRET", secret);
    if (token !== undefined) shown.set("THE_TOKEN", token);
  }

  /** In a process group of its own, so that Ctrl-C reaches everything the command started. */
  function type(command: string): ChildProcess {
    return spawn("bash", ["-o", "pipefail", "-c", command], {
      cwd: folder,
      env: environment,
      stdio: "pipe",
      detached: true,
    });
  }

  async function end(program: Program, signal: NodeJS.Signals): Promise<void> {
    if (program.child.exitCode === null) process.kill(-(program.child.pid ?? 0), signal);
    await program.closed;
  }

  return {
    folder,
    fillIn,
    copy: (word, text) => void shown.set(word, text),
    get environment() {
      return environment;
    },

    async run(command, input = "") {
      rmSync(opened, { force: true });
      const exporting = /^(export|eval) /.test(command);
      const child = type(exporting ? `${fillIn(command)} && env -0` : fillIn(command));
      child.stdin?.on("error", () => undefined).end(input);
      if (child.stdout === null || child.stderr === null) throw new Error("no output");
      const [stdout, stderr] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "close"),
      ]);
      if (exporting) {
        const exported = Object.fromEntries(stdout.split("\0").filter(isOurs).map(assignment));
        expect(exported, `${command} exports nothing`).not.toEqual(environment);
        environment = exported;
      }
      // What is exported was shown before.
      if (!exporting) remember(stdout);
      return { code: child.exitCode, stdout, stderr };
    },

    async start(command) {
      rmSync(opened, { force: true });
      const child = type(fillIn(command));
      const program: Program = { command, child, closed: once(child, "close"), output: "" };
      started.push(program);
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding("utf8").on("data", (more: string) => void (program.output += more));
      }
      const up = lasting.find(([start]) => start.test(command))?.[1] ?? /(?:)/;
      await expect
        .poll(() => up.test(program.output) || child.exitCode !== null, { timeout: 100_000 })
        .toBe(true);
      expect(child.exitCode, `${command} ended: ${program.output}`).toBe(null);
      return () => program.output;
    },

    async stop(command) {
      const at = started.findLastIndex((one) => one.command.startsWith(command));
      const [program] = at < 0 ? [] : started.splice(at, 1);
      await end(program ?? expect.fail(`${command} does not run`), "SIGINT");
    },

    openedAddress: () =>
      vi.waitFor(() => readFileSync(opened, "utf8") || expect.fail("nothing was opened"), {
        timeout: 100_000,
      }),

    async leave() {
      await Promise.all(started.splice(0).map((program) => end(program, "SIGTERM")));
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Without the variables that bash sets by itself. */
function isOurs(line: string): boolean {
  return !/^(_|PWD|OLDPWD|SHLVL)=|^$/.test(line);
}

function assignment(line: string): readonly [string, string] {
  const [name = "", ...value] = line.split("=");
  return [name, value.join("=")];
}
