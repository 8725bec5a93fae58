import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Ran, runHosted } from "./run-hosted.ts";

/** The program of the command. */
export const bin = fileURLToPath(new URL("../../bin/grantway.js", import.meta.url));
const browser = fileURLToPath(new URL("scripted-browser.ts", import.meta.url));

/** Variables of one run. `undefined` takes one away. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What one run is given beside its words. */
export interface Given {
  readonly input?: string;
  readonly env?: Variables;
  /** In a process of its own, for what a process keeps as long as it lives. */
  readonly apart?: boolean;
}

/** A user account on a machine with nothing in it, and the real command; `apart` as in {@link Given}, of all runs. */
export function givenClient(variables: Variables = {}, { apart: always = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "grantway-cli-"));
  const outputs: string[] = [];
  const env: Record<string, string | undefined> = {
    PATH: process.env["PATH"],
    // Tests must not touch the keychain of the person who runs them.
    GRANTWAY_KEYCHAIN: "off",
    HOME: folder,
    XDG_DATA_HOME: join(folder, "data"),
    XDG_CONFIG_HOME: join(folder, "config"),
    BROWSER: `${process.execPath} ${browser}`,
    ...variables,
  };

  function start(words: readonly string[], more: Variables = {}): ChildProcess {
    return spawn(process.execPath, [bin, ...words], { cwd: folder, env: { ...env, ...more }, stdio: "pipe" });
  }

  /** Commands that run at once are processes of their own. */
  async function run(words: readonly string[], given: Given = {}): Promise<Ran> {
    const { input = "", env: more = {}, apart = always } = given;
    const variables = { ...env, ...more };
    const hosted = apart ? undefined : runHosted(words, { input, env: variables, cwd: folder });
    const ran = await (hosted ?? runApart(words, input, variables));
    outputs.push(ran.stdout, ran.stderr);
    return ran;
  }

  async function runApart(words: readonly string[], input: string, variables: Variables): Promise<Ran> {
    const child = spawn(process.execPath, [bin, ...words], {
      cwd: folder,
      env: variables,
      stdio: "pipe",
    });
    child.stdin.on("error", () => undefined); // It may have ended before it read everything.
    child.stdin.end(input);
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { code, stdout, stderr };
  }

  return {
    folder,
    env,
    run,
    start,
    /** Everything that was printed. */
    outputs,
    /** Runs it with `--json` and reads the answer, which must be there. */
    json: async <T = Record<string, unknown>>(words: readonly string[], given?: Given): Promise<T> => {
      const ran = await run([...words, "--json"], given);
      if (ran.code !== 0) throw new Error(`${words.join(" ")} ended with ${ran.code}: ${ran.stderr}`);
      return JSON.parse(ran.stdout) as T;
    },
    file: (name: string, content: unknown): string => {
      const path = join(folder, name);
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One sentence, and nothing else. */
export const oneSentence = /^[^\n]+\.\n$/;
