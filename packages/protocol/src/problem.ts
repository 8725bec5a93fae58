import type { ProblemRule } from "./problem-rule.ts";

/** One thing that is wrong with what was asked for. Rules tell all of them at once. */
export interface Problem {
  /**
   * Where: names of members and places in lists, from the outside in, such as `["redirectUris", 1]`; empty for the whole. The
   * names are those of the input it is about; each face maps them to its own, an option or a JSON pointer (RFC 6901).
   */
  readonly path: readonly (string | number)[];
  /** One sentence for a person, which says what would be right. */
  readonly problem: string;
  readonly rule: ProblemRule;
  /** What the sentence of this rule has to say besides, by name. */
  readonly values?: ProblemValues;
}

/** How much, or which one. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** A problem at this place. */
export function problemAt(
  path: string | readonly (string | number)[],
  problem: string,
  rule: ProblemRule,
  values?: ProblemValues,
): Problem {
  const told = { path: typeof path === "string" ? [path] : path, problem, rule };
  return values === undefined ? told : { ...told, values };
}

/** The same problems, seen from further out. */
export function problemsWithin(place: string | number, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((one) => ({ ...one, path: [place, ...one.path] }));
}
