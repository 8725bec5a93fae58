import type { OperationEntry } from "../document/api-document.ts";

/**
 * The scopes of those alternatives that a token is enough for: no cookie, key or certificate goes from here to an API. All of them
 * where none is.
 */
export function tokenScopes({
  security,
  scopes,
}: Pick<OperationEntry, "security" | "scopes">): readonly (readonly string[])[] {
  const possible = scopes.filter(
    (_, at) => !(security[at] ?? []).some(({ type }) => type === "apiKey" || type === "mutualTLS"),
  );
  return possible.length === 0 ? scopes : possible;
}

/**
 * The scopes a person still has to allow before an operation does what it should: of its alternatives the one that lacks the
 * least. Empty where everything is there, and where nothing is asked.
 *
 * @param alternatives - each of them is enough; OpenAPI 3.1 §4.8.30.
 */
export function missingScopes(
  alternatives: readonly (readonly string[])[],
  granted: readonly string[],
): readonly string[] {
  const lacking = alternatives.map((scopes) => scopes.filter((scope) => !granted.includes(scope)));
  return lacking.toSorted((one, other) => one.length - other.length)[0] ?? [];
}
