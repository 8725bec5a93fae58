import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Ran, runHosted } from "./run-hosted.ts";

const bin = fileURLToPath(new URL("../../bin/grantway.js", import.meta.url));

/** An instance in a temporary folder, made but not started, administered by the real command. */
export function givenInstance(settings: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "grantway-cli-"));
  const env = {
    PATH: process.env["PATH"],
    GRANTWAY_DATA_FOLDER: join(folder, "data"),
    GRANTWAY_ARGON2_MEMORY: "8192",
    GRANTWAY_ARGON2_PASSES: "1",
    GRANTWAY_SHUTDOWN_DELAY: "0s",
    ...settings,
  };

  execFileSync(process.execPath, [bin, "server", "migrate"], { cwd: folder, env });

  function start(arguments_: readonly string[]): ChildProcess {
    return spawn(process.execPath, [bin, ...arguments_], { cwd: folder, env, stdio: "pipe" });
  }

  /** Commands that run at once are processes of their own, and so are servers. */
  function run(arguments_: readonly string[], input = ""): Promise<Ran> {
    if (arguments_[1] === "start") return runApart(arguments_, input);
    return runHosted(arguments_, { input, env, cwd: folder }) ?? runApart(arguments_, input);
  }

  async function runApart(arguments_: readonly string[], input: string): Promise<Ran> {
    const child = spawn(process.execPath, [bin, ...arguments_], { cwd: folder, env, stdio: "pipe" });
    child.stdin.end(input);
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { code, stdout, stderr };
  }

  return {
    folder,
    run,
    start,
    /** Runs `grantway server …`. */
    server: (arguments_: readonly string[], input?: string) => run(["server", ...arguments_], input),
    /** Runs it with `--json` and reads the answer, which must be there. */
    json: async <T = Record<string, unknown>>(arguments_: readonly string[], input?: string): Promise<T> => {
      const ran = await run(["server", ...arguments_, "--json"], input);
      if (ran.code !== 0) throw new Error(`${arguments_.join(" ")} ended with ${ran.code}: ${ran.stderr}`);
      return JSON.parse(ran.stdout) as T;
    },
    file(name: string, content: unknown): string {
      const path = join(folder, name);
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
