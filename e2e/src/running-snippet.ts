import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/* Runs code as a reader would who copied it: in a folder of its own, with the libraries it imports and our command at hand. */

const bin = createRequire(import.meta.url).resolve("grantway/bin/grantway.js");

/** Below a folder from which our own packages and those of the lock file are found. */
const base = fileURLToPath(new URL("../../node_modules/.cache/snippets/", import.meta.url));

/** Code that runs. */
export interface RunningSnippet {
  /** Lines it prints, one after the other. */
  readonly lines: AsyncIterator<string>;
  /** What it printed that no line was taken of, when it has ended well. @throws with what it complained of */
  readonly output: () => Promise<string>;
  readonly answer: (line: string) => void;
}

/** Runs it; what it started has ended and is gone when the test is over. */
export function run(
  language: "js" | "sh",
  code: string,
  given: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly files?: Readonly<Record<string, string>>;
  } = {},
): RunningSnippet {
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, "run-"));
  mkdirSync(join(folder, "bin"));
  symlinkSync(bin, join(folder, "bin/grantway"));
  writeFileSync(join(folder, "snippet.mjs"), code);
  for (const [name, content] of Object.entries(given.files ?? {})) writeFileSync(join(folder, name), content);
  const [program, args] =
    language === "js" ? [process.execPath, ["snippet.mjs"]] : ["sh", ["-e", "snippet.mjs"]];
  const path = [join(folder, "bin"), join(process.execPath, ".."), process.env["PATH"]].join(delimiter);
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: path, HOME: folder, GRANTWAY_KEYCHAIN: "off", ...given.environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return watch(child);
}

function watch(child: ChildProcess): RunningSnippet {
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error("It has no pipes.");
  const complaints = text(stderr);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const lines: Interface = createInterface({ input: stdout });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    lines: iterator,
    async output() {
      const left: string[] = [];
      for await (const line of { [Symbol.asyncIterator]: () => iterator }) left.push(line);
      const code = await ended;
      if (code !== 0) throw new Error(`It ended with ${code}: ${await complaints}`);
      return left.join("\n");
    },
    answer: (line) => void stdin.end(`${line}\n`),
  };
}
