import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { DemoError } from "./demo-error.ts";
import { inheritedEnvironment } from "./process.ts";

/** `grantway server --help` lists the exit codes. */
const alreadyExists = 4;

/**
 * Runs one command to its end. "It exists already" counts as success. Its output may contain secrets and is discarded.
 *
 * @throws DemoError with the command's own words.
 */
export async function runCommand(
  args: readonly string[],
  options: { readonly environment: Readonly<Record<string, string>>; readonly input: string },
): Promise<void> {
  const child = spawn(process.execPath, [...args], {
    env: { ...inheritedEnvironment(), ...options.environment },
    stdio: ["pipe", "ignore", "pipe"],
  });
  child.stdin.on("error", () => undefined); // It may have stopped before it read everything; its exit code tells.
  child.stdin.end(options.input);
  const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  const [code, complaint] = await Promise.all([ended, text(child.stderr)]);
  if (code === 0 || code === alreadyExists) return;
  throw new DemoError(`grantway ${args.slice(1, 4).join(" ")} failed: ${complaint.trim().slice(0, 1000)}`);
}
