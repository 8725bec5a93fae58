/*
 * How a command fails: one sentence on standard error, and an exit code for scripts. A number means the same in every
 * command of `grantway`.
 */

/** The exit codes, as `--help` documents them. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  not_found: 3,
  already_exists: 4,
  refused: 5,
  sign_in_needed: 6,
  sign_in_failed: 7,
  provider: 8,
  vault: 9,
  conflict: 10,
  differs: 11,
  http: 22,
  command_not_started: 126,
  command_not_found: 127,
  interrupted: 130,
} as const;

/** What kind of failure. */
export type FailureKind = keyof typeof exitCodes;

/** A failure, ready to be shown. */
export interface Failure {
  /** The code in the JSON form: the kind, or something more exact. */
  readonly code: string;
  readonly exit: number;
  readonly message: string;
  /** When several things are wrong, each as one sentence. */
  readonly problems: readonly string[];
  /** Further members of the JSON form. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A command that did not do what it was asked, and changed nothing unless its message says so. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly kind: FailureKind;
  readonly problems: readonly string[];
  /** Further members of the JSON form. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    kind: FailureKind,
    message: string,
    problems: readonly string[] = [],
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.kind = kind;
    this.problems = problems;
    this.more = more;
  }
}

/** A person pressed Ctrl-C. */
export function interruption(): CommandError {
  return new CommandError("interrupted", "Cancelled; nothing was changed.");
}

/** How a {@link CommandError} is reported. */
export function describeCommandError({ kind, message, problems, more }: CommandError): Failure {
  return { code: kind, exit: exitCodes[kind], message, problems, more };
}
