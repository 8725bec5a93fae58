import { lineProblems } from "../line-of-text.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { Scope } from "../scope.ts";

/**
 * Everything that is wrong with a scope, by member of {@link Scope}.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.3 | RFC 6749 §3.3}: `%x21 / %x23-5B / %x5D-7E`.
 */
export function scopeProblems({ key, title, detail, risk, access }: Scope): readonly Problem[] {
  return [
    ...(isScopeKey(key) ? [] : [problemAt("key", keySentence, "scope-key")]),
    ...lineProblems("title", "The title", title, 100),
    ...(detail === undefined ? [] : lineProblems("detail", "The detail", detail, 300)),
    ...choiceProblems("risk", risk, risks),
    ...choiceProblems("access", access, accesses),
  ];
}

const keySentence =
  "The scope must be 1 to 100 visible ASCII characters without quotation mark and backslash, and not just a dot or two.";

function choiceProblems<Choice extends string>(
  member: string,
  chosen: Choice,
  choices: readonly Choice[],
): readonly Problem[] {
  if (choices.includes(chosen)) return [];
  const listed = choices.join(", ");
  return [problemAt(member, `The ${member} must be one of ${listed}.`, "one-of", { choices: listed })];
}

/** Whether it is a `scope-token` of at most 100 characters. A dot or two are no name in an address. */
export function isScopeKey(key: string): boolean {
  return /^(?!\.{1,2}$)[\x21\x23-\x5B\x5D-\x7E]{1,100}$/.test(key);
}

/** How much harm a scope can do. */
export const risks: readonly Scope["risk"][] = ["low", "medium", "high"];
/** Under which heading people read a scope. */
export const accesses: readonly Scope["access"][] = ["see", "change"];
