/** One broken rule. The message says what is wrong and what to do about it. */
export interface Problem {
  /** Short name of the rule, such as `imports`. */
  readonly rule: string;
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** `path:line rule: message`, which editors and terminals turn into a link. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line} ${problem.rule}: ${problem.message}`;
}
