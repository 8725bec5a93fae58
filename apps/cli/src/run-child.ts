import { spawn } from "node:child_process";
import { constants } from "node:os";
import { CommandError } from "@grantway/terminal";

/** Signals that reach us and are meant for the command. */
const passedOn = ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const;

/** Listening is all: it keeps Ctrl-C, which the command gets too, from ending us before it. */
const wait = () => undefined;

/**
 * Runs a command in our place: our input, output and terminal, its exit code, 128 and the number of the signal that
 * ended it. Ctrl-C reaches it from the terminal itself; we only wait for what it makes of it.
 *
 * @throws {CommandError} when it cannot be started
 */
export async function runChild(
  [program = "", ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const child = spawn(program, args, { env, stdio: "inherit" });
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on("SIGINT", wait);
  for (const signal of passedOn) process.on(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once("error", (error) => reject(cannotStart(program, error)));
      child.once("exit", (code, signal) =>
        resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]),
      );
    });
  } finally {
    process.off("SIGINT", wait);
    for (const signal of passedOn) process.off(signal, forward);
  }
}

/** As a shell would: 127 not found, 126 not to be executed. */
function cannotStart(program: string, { code }: NodeJS.ErrnoException): CommandError {
  return code === "ENOENT"
    ? new CommandError("command_not_found", `There is no command ${program}: check its name and PATH.`)
    : new CommandError(
        "command_not_started",
        `${program} cannot be started (${code}): check that it may be executed.`,
      );
}
