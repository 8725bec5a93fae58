/** One thing that is wrong with what was asked for. Rules tell all of them at once. */
export interface Problem {
  /**
   * Where: the names of members and places in lists, from the outside in, such as `["redirectUris", 1]`. The names are ours;
   * each face maps them to its own (an option, a member of RFC 7591, a JSON pointer).
   */
  readonly path: readonly (string | number)[];
  /** One sentence for a person, which says what would be right. */
  readonly problem: string;
}

/** A problem at this place. */
export function problemAt(path: string | readonly (string | number)[], problem: string): Problem {
  return { path: typeof path === "string" ? [path] : path, problem };
}

/** The same problems, seen from further out. */
export function problemsWithin(place: string | number, problems: readonly Problem[]): readonly Problem[] {
  return problems.map(({ path, problem }) => ({ path: [place, ...path], problem }));
}
