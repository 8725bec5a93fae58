import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { CommandError } from "@grantway/terminal";
import { isFromKeyboard } from "./from-keyboard.ts";
import type { Environment } from "./vault/folders.ts";

/** Signals that concern this process itself: faults, its children, its profiler, and those that cannot be caught. */
const ownSignals: ReadonlySet<string> = new Set([
  "SIGKILL",
  "SIGSTOP",
  "SIGCHLD",
  "SIGPROF",
  "SIGPIPE",
  "SIGTTIN",
  "SIGTTOU",
  "SIGSEGV",
  "SIGBUS",
  "SIGFPE",
  "SIGILL",
  "SIGTRAP",
  "SIGABRT",
  "SIGIOT",
  "SIGSYS",
  "SIGSTKFLT",
]);

/** All others are passed on to the command. */
const passedOn = (Object.keys(constants.signals) as NodeJS.Signals[]).filter((name) => !ownSignals.has(name));

/**
 * Runs a command in our place: our input, output and terminal, our signals, its exit code, or 128 and the number of the
 * signal that ended it. Ctrl-C reaches it from the terminal itself; we only wait for its reaction.
 *
 * @throws {CommandError} when it cannot be started
 */
export async function runChild(words: readonly string[], env: Environment): Promise<number> {
  const child = start(words, env);
  const forward = (signal: NodeJS.Signals) => pass(signal, child);
  for (const signal of passedOn) listen(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once("error", (error) => reject(cannotStart(words[0] ?? "", error)));
      child.once("exit", (code, signal) =>
        resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]),
      );
    });
  } finally {
    for (const signal of passedOn) process.off(signal, forward);
  }
}

function start([program = "", ...args]: readonly string[], env: Environment): ChildProcess {
  try {
    return spawn(program, args, { env, stdio: "inherit" });
  } catch (error) {
    // Invalid words or variables are thrown at once, and not as an event.
    throw cannotStart(program, error as NodeJS.ErrnoException);
  }
}

/** Not every system knows every signal. */
function listen(signal: NodeJS.Signals, forward: (signal: NodeJS.Signals) => void): void {
  try {
    process.on(signal, forward);
  } catch {
    process.off(signal, forward);
  }
}

function pass(signal: NodeJS.Signals, child: ChildProcess): void {
  if ((signal === "SIGINT" || signal === "SIGQUIT") && isFromKeyboard()) return;
  child.kill(signal);
  // Our shell must see us stop too. SIGCONT continues us, as it does the command.
  if (signal === "SIGTSTP") process.kill(process.pid, "SIGSTOP");
}

/** As a shell would: 127 not found, 126 not executable. */
function cannotStart(program: string, { code }: NodeJS.ErrnoException): CommandError {
  if (code === "ENOENT")
    return new CommandError("command_not_found", `There is no command ${program}: check its name and PATH.`);
  if (code === "E2BIG")
    return new CommandError(
      "command_not_started",
      `${program} cannot be started (E2BIG): the token is too long for a variable. Use grantway fetch, or write grantway token to a file.`,
    );
  if (code === "ERR_INVALID_ARG_VALUE")
    return new CommandError(
      "command_not_started",
      `${program === "" ? "The command" : program} cannot be started: an empty name, or a zero byte in the token or a word, is more than a program can be given.`,
    );
  return new CommandError(
    "command_not_started",
    `${program} cannot be started (${code}): check that it may be executed.`,
  );
}
