import { StorageError } from "@grantway/storage";
import { ConfigError } from "../config/config-error.ts";

/*
 * How a command fails: one sentence on standard error, and an exit code a script can tell apart.
 */

/** The exit codes, as `--help` documents them. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  not_found: 3,
  already_exists: 4,
  refused: 5,
} as const;

/** What kind of failure; also the `code` of the JSON form. */
export type FailureCode = keyof typeof exitCodes;

/** A command that did not do what it was asked, and changed nothing unless its message says so. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly code: FailureCode;
  /** When several things are wrong, each as one sentence. */
  readonly problems: readonly string[];

  constructor(code: FailureCode, message: string, problems: readonly string[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/** A failure, ready to be shown. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly problems: readonly string[];
}

/** What to tell of an error; `undefined` for a bug, which deserves its stack. */
export function describeFailure(error: unknown): Failure | undefined {
  if (error instanceof CommandError) return error;
  if (error instanceof ConfigError) {
    const [only, ...others] = error.problems;
    return others.length === 0
      ? { code: "failed", message: only ?? "The configuration is not usable.", problems: [] }
      : { code: "failed", message: "The configuration has problems:", problems: error.problems };
  }
  if (error instanceof StorageError) return { code: "failed", message: error.message, problems: [] };
  // What storage says of a page that was never one of its own.
  if (error instanceof RangeError) return { code: "usage", message: error.message, problems: [] };
  return undefined;
}

/** Nothing has this name. */
export function notFound(what: string, name: string): CommandError {
  return new CommandError("not_found", `There is no ${what} ${name}.`);
}

/** Input that breaks the rules: every problem, one exit code. */
export function invalid(problems: readonly string[]): CommandError {
  const [only = "The input is not valid.", ...others] = problems;
  return others.length === 0
    ? new CommandError("usage", only)
    : new CommandError("usage", "Nothing was changed, because of these problems:", problems);
}
