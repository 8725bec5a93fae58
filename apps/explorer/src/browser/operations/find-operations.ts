import type { OperationEntry } from "../document/api-document.ts";
import { missingScopes, tokenScopes } from "../session/missing-scopes.ts";

/** An operation in the list, and what is still missing for it. */
export interface ListedOperation {
  readonly entry: OperationEntry;
  readonly missing: readonly string[];
}

/** What is looked for. */
export interface Wanted {
  readonly search?: string | undefined;
  readonly tag?: string | undefined;
  readonly granted: readonly string[];
}

/**
 * The operations that match every word of the search, in their name, path, method or what they are for: first those that the
 * scopes allow, then the others, each part in the order of the document.
 */
export function findOperations(
  operations: readonly OperationEntry[],
  { search = "", tag, granted }: Wanted,
): readonly ListedOperation[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = operations
    .filter((entry) => tag === undefined || entry.tags.includes(tag))
    .filter((entry) => matches(entry, words))
    .map((entry) => ({ entry, missing: missingScopes(tokenScopes(entry), granted) }));
  return [
    ...found.filter(({ missing }) => missing.length === 0),
    ...found.filter(({ missing }) => missing.length > 0),
  ];
}

function matches(
  { id, method, path, summary = "", tags }: OperationEntry,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const text = [id, method, path, summary, ...tags].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The tags operations have, each with how many, in the order of the document and then as they come. */
export function tagsOf(
  operations: readonly OperationEntry[],
  declared: readonly { readonly name: string }[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>(declared.map(({ name }) => [name, 0]));
  for (const tag of operations.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 0).map(([name, count]) => ({ name, count }));
}
