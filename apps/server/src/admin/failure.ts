import type { Problem } from "@grantway/protocol";
import { PermissionDeniedError } from "@grantway/protocol/operation-rules";
import type { StorageError } from "@grantway/storage";
import {
  CommandError,
  describeCommandError,
  exitCodes,
  type Failure,
  type FailureKind,
} from "@grantway/terminal";
import { ConfigError } from "../config/config-error.ts";

/** What to tell of an error; `undefined` for a bug, which deserves its stack. */
export function describeFailure(error: unknown): Failure | undefined {
  if (error instanceof CommandError) return describeCommandError(error);
  if (error instanceof ConfigError) {
    const [only, ...others] = error.problems;
    return others.length === 0
      ? failure("failed", only ?? "The configuration is not usable.")
      : failure("failed", "The configuration has problems:", error.problems);
  }
  if (error instanceof PermissionDeniedError) return failure("refused", error.message);
  if (isStorageError(error)) return failure("failed", error.message);
  // What storage says of a page that was never one of its own.
  if (error instanceof RangeError) return failure("usage", error.message);
  return undefined;
}

/** By its name, so that nothing of a store is loaded where none is opened. */
function isStorageError(error: unknown): error is StorageError {
  return error instanceof Error && error.name === "StorageError";
}

function failure(kind: FailureKind, message: string, problems: readonly string[] = []): Failure {
  return { code: kind, exit: exitCodes[kind], message, problems };
}

/** Nothing has this name. */
export function notFound(what: string, name: string): CommandError {
  return new CommandError("not_found", `There is no ${what} ${name}.`);
}

/** The client belongs to an app. */
export function ofApp(client: string): CommandError {
  return new CommandError("refused", `${client} belongs to an app, and is changed with it.`);
}

/** Input that breaks the rules: every problem, one exit code. */
export function invalid(problems: readonly string[]): CommandError {
  const [only = "The input is not valid.", ...others] = problems;
  return others.length === 0
    ? new CommandError("usage", only)
    : new CommandError("usage", "Nothing was changed, because of these problems:", problems);
}

/** As {@link invalid}, each problem behind the option it stands at; what has no option says itself what it is about. */
export function invalidOptions(
  problems: readonly Problem[],
  options: ReadonlyMap<string | number, string>,
): CommandError {
  return invalid(
    problems.map(({ path: [member = ""], problem }) => {
      const option = options.get(member);
      return option === undefined ? problem : `${option}: ${problem}`;
    }),
  );
}

/** Somebody would be given, or taken over, who may do more than the caller (ADR 30). */
export function beyondCaller(): CommandError {
  return new CommandError("refused", "That is for somebody who may do as much as this client may.");
}
