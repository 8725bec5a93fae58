import { lineProblem } from "../line-of-text.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { Scope } from "../scope.ts";

/**
 * Everything that is wrong with a scope, by member of {@link Scope}.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.3 | RFC 6749 §3.3}: `%x21 / %x23-5B / %x5D-7E`.
 */
export function scopeProblems({ key, title, detail, risk, access }: Scope): readonly Problem[] {
  const found: readonly (readonly [keyof Scope, string | undefined])[] = [
    [
      "key",
      isScopeKey(key)
        ? undefined
        : "The scope must be 1 to 100 visible ASCII characters without quotation mark and backslash.",
    ],
    ["title", lineProblem("The title", title, 100)],
    ["detail", detail === undefined ? undefined : lineProblem("The detail", detail, 300)],
    ["risk", risks.includes(risk) ? undefined : `The risk must be one of ${risks.join(", ")}.`],
    ["access", accesses.includes(access) ? undefined : `The access must be one of ${accesses.join(", ")}.`],
  ];
  return found.flatMap(([member, problem]) => (problem === undefined ? [] : [problemAt(member, problem)]));
}

/** Whether it is a `scope-token` of at most 100 characters. */
export function isScopeKey(key: string): boolean {
  return /^[\x21\x23-\x5B\x5D-\x7E]{1,100}$/.test(key);
}

/** How much harm a scope can do. */
export const risks: readonly Scope["risk"][] = ["low", "medium", "high"];
/** Under which heading people read a scope. */
export const accesses: readonly Scope["access"][] = ["see", "change"];
